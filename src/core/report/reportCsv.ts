import { csvText, type Column } from "./csv.ts";
import { firstOf } from "./firstOf.ts";
import type {
  Report,
  ReportedCourse,
  ReportedLesson,
  ReportedQuestion,
  Student,
} from "./model.ts";

/** A report as a table with a row per question; a lesson without questions has one row, too. */
export function reportCsv({ student, courses }: Report): string {
  const rows = courses.flatMap((course) =>
    course.lessons.flatMap((lesson): Row[] => {
      const row = { student, course, lesson };
      return lesson.questions.length === 0
        ? [row]
        : lesson.questions.map((question) => ({ ...row, question }));
    }),
  );
  return csvText(columns, rows);
}

interface Row {
  readonly student: Student;
  readonly course: ReportedCourse;
  readonly lesson: ReportedLesson;
  readonly question?: ReportedQuestion;
}

const columns: readonly Column<Row>[] = [
  ["student id", ({ student }) => student.id],
  ["student", ({ student }) => student.name],
  ["course id", ({ course }) => course.id],
  ["course", ({ course }) => course.title],
  ["course version", ({ course }) => course.version],
  ["lesson id", ({ lesson }) => lesson.id],
  ["lesson", ({ lesson }) => lesson.title],
  ["state", ({ lesson }) => lesson.state],
  ["lesson removed", ({ lesson }) => yesNo(lesson.gone)],
  ["opened", ({ lesson }) => lesson.openedAt],
  ["completed", ({ lesson }) => lesson.completed?.at],
  ["completed by", ({ lesson }) => lesson.completed?.reason],
  ["question id", ({ question }) => question?.id],
  ["kind", ({ question }) => question?.kind],
  ["question", ({ question }) => question?.text],
  ["verdict", ({ question }) => question?.verdict],
  ["points", ({ question }) => question?.points],
  ["max points", ({ question }) => question?.maxPoints],
  ["attempts", ({ question }) => question?.attempts],
  ["hints", ({ question }) => question?.hints],
  ["answer shown", ({ question }) => question && yesNo(question.shown)],
  ["older version", ({ question }) => question && yesNo(question.changed)],
  ["answered", ({ question }) => question?.answeredAt],
  ["response", ({ question }) => question?.response],
  ["why", ({ question }) => question?.why],
  ["mistakes", ({ question }) => question?.mistakes?.join("; ")],
  ["first verdict", ({ question }) => question && firstOf(question)?.verdict],
  ["first points", ({ question }) => question && firstOf(question)?.points],
  ["first response", ({ question }) => question && firstOf(question)?.response],
];

function yesNo(value: boolean | undefined): string {
  return value === true ? "yes" : "no";
}
