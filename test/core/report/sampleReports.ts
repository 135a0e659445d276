import type { Course, Lesson } from "../../../src/core/course/model.ts";
import type {
  LessonProgress,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import { gradedAnswer } from "../../../src/core/progress/gradedAnswer.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";
import { makeReport } from "../../../src/core/report/makeReport.ts";
import type {
  Report,
  ReportedQuestion,
} from "../../../src/core/report/model.ts";

export const day = Date.UTC(2026, 0, 2, 3, 4, 5);

const course: Pick<Course, "id" | "title" | "version" | "language" | "nodes"> =
  {
    id: "c",
    title: "Course",
    version: "1.2.0",
    language: "en",
    nodes: [lesson("a"), lesson("b")],
  };

function lesson(id: string): Lesson {
  return { kind: "lesson", id, title: `Lesson ${id}`, path: id, children: [] };
}

/** A report of a course with the lessons `a` and `b`; the questions are asked in `a`. */
export function reportOf(
  lessons: Readonly<Record<string, LessonProgress>>,
  questions: readonly Question[] = [],
): Report {
  const state: ProgressState = { version: 1, courses: { c: { lessons } } };
  return makeReport(
    state,
    [{ course, questions: new Map([["a", questions]]) }],
    { id: "s1", name: "Ada" },
    day,
  );
}

/** The only question of a report in which it was answered so. */
export function answeredSo(
  question: Question,
  response: Response,
  more: Partial<LessonProgress> = {},
): Report {
  const given = gradedAnswer(question, { response });
  if (given === undefined) throw new Error("no response to this question");
  const answer = { ...given, at: day, attempts: 2 };
  return reportOf({ a: { answers: { [question.id]: answer }, ...more } }, [
    question,
  ]);
}

export function onlyQuestion(report: Report): ReportedQuestion {
  const [question] = report.courses[0]?.lessons[0]?.questions ?? [];
  if (question === undefined) throw new Error("no question");
  return question;
}
