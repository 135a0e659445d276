import type { StudentCourse } from "./latestReports.ts";
import type { MergedStudent } from "./model.ts";
import { mean } from "./statistics.ts";

/**
 * What one student did in one course, as one row. Answers to older versions of a question earn nothing here, and
 * neither lessons nor questions that the course has lost count for or against anyone.
 */
export function studentRow(report: StudentCourse): MergedStudent {
  const { student, course, file, createdAt } = report;
  const lessons = course.lessons.filter(({ gone }) => gone !== true);
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const present = questions.filter(({ text }) => text !== "");
  const answered = present.filter(
    ({ answeredAt, changed }) => answeredAt !== undefined && changed !== true,
  );
  const attempts = mean(answered.map((question) => question.attempts));
  const last = questions.reduce(
    (time, { answeredAt = "" }) => (answeredAt > time ? answeredAt : time),
    "",
  );
  return {
    id: student.id,
    ...(student.name !== undefined && { name: student.name }),
    file,
    createdAt,
    lessons: lessons.length,
    completed: lessons.filter(({ state }) => state === "complete").length,
    questions: present.length,
    answered: answered.length,
    right: answered.filter(({ verdict }) => verdict === "correct").length,
    points: round(answered.reduce((sum, { points }) => sum + points, 0)),
    maxPoints: round(
      present.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    ),
    ...(attempts !== undefined && { meanAttempts: round(attempts) }),
    hints: present.reduce((sum, { hints }) => sum + hints, 0),
    ...(last !== "" && { lastAnswerAt: last }),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
