import { csvText, type Column } from "../csv.ts";
import type { MergedQuestion, MergedReports, MergedStudent } from "./model.ts";

/** Merged reports as one table: rows of questions, then rows of students; the first column says which. */
export function mergedCsv({ courses }: MergedReports): string {
  return csvText(columns, [
    ...courses.flatMap((course) =>
      course.questions.map((question): Row => ({ course, question })),
    ),
    ...courses.flatMap((course) =>
      course.students.map((student): Row => ({ course, student })),
    ),
  ]);
}

interface Row {
  readonly course: { readonly id: string; readonly title: string };
  readonly question?: MergedQuestion;
  readonly student?: MergedStudent;
}

const columns: readonly Column<Row>[] = [
  ["row", ({ question }) => (question ? "question" : "student")],
  ["course id", ({ course }) => course.id],
  ["course", ({ course }) => course.title],
  ["lesson id", ({ question }) => question?.lessonId],
  ["lesson", ({ question }) => question?.lesson],
  ["question id", ({ question }) => question?.id],
  ["version", ({ question }) => question?.hash],
  ["kind", ({ question }) => question?.kind],
  ["question", ({ question }) => question?.text],
  ["answered by", ({ question }) => question?.answered],
  ["difficulty", ({ question }) => question?.difficulty],
  ["discrimination", ({ question }) => question?.discrimination],
  ["mean attempts", ({ question }) => question?.meanAttempts],
  ["mean hints", ({ question }) => question?.meanHints],
  ["most common mistake", ({ question }) => question?.commonMistake?.text],
  ["mistake made by", ({ question }) => question?.commonMistake?.times],
  ["older answers", ({ question }) => question?.older],
  ["student id", ({ student }) => student?.id],
  ["student", ({ student }) => student?.name],
  ["file", ({ student }) => student?.file],
  ["report of", ({ student }) => student?.createdAt],
  ["lessons", ({ student }) => student?.lessons],
  ["completed", ({ student }) => student?.completed],
  ["questions", ({ student }) => student?.questions],
  ["answered", ({ student }) => student?.answered],
  ["right", ({ student }) => student?.right],
  ["points", ({ student }) => student?.points],
  ["max points", ({ student }) => student?.maxPoints],
  ["attempts per question", ({ student }) => student?.meanAttempts],
  ["hints", ({ student }) => student?.hints],
  ["last answer", ({ student }) => student?.lastAnswerAt],
];
