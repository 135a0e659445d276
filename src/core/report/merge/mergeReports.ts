import { firstOf } from "../firstOf.ts";
import type { ReportedQuestion } from "../model.ts";
import {
  latestReports,
  type ReportInFile,
  type StudentCourse,
} from "./latestReports.ts";
import type { MergedQuestion, MergedReports } from "./model.ts";
import { questionRow, type AnswerOfStudent } from "./questionRow.ts";
import { studentRow } from "./studentRow.ts";

/** Merges reports; of several by one student on one course the newest counts. Pure, whatever the order of the files. */
export function mergeReports(reports: readonly ReportInFile[]): MergedReports {
  const { latest } = latestReports(reports);
  const byCourse = new Map<string, StudentCourse[]>();
  for (const each of latest) {
    const known = byCourse.get(each.course.id);
    if (known === undefined) byCourse.set(each.course.id, [each]);
    else known.push(each);
  }
  return {
    courses: [...byCourse].map(([id, ofCourse]) => ({
      id,
      title: newest(ofCourse)?.course.title ?? id,
      questions: mergeQuestions(ofCourse),
      students: ofCourse.map(studentRow),
    })),
  };
}

/** In the order of the newest course, then what only older ones have. */
function mergeQuestions(ofCourse: readonly StudentCourse[]): MergedQuestion[] {
  const answers = new Map<string, AnswerOfStudent[]>();
  const newestFirst = [...ofCourse].sort((one, other) =>
    one.createdAt < other.createdAt ? 1 : -1,
  );
  for (const { course } of newestFirst) {
    const all = course.lessons.flatMap(({ questions }) => questions);
    const sum = sumOf(all);
    for (const lesson of course.lessons)
      for (const question of lesson.questions) {
        const { id, hash } = question;
        const key = JSON.stringify([lesson.id, id, hash]);
        const own = answers.get(key) ?? [];
        own.push({ lesson, question, rest: restOf(question, sum) });
        answers.set(key, own);
      }
  }
  return [...answers.values()].filter(isAsked).map(questionRow);
}

/** Asked in at least one student's course: of a question that all courses have lost, nothing can be said. */
function isAsked(answers: readonly AnswerOfStudent[]): boolean {
  return answers.some(({ question }) => question.text !== "");
}

/** Points and what they could be, over the first answers. */
function sumOf(questions: readonly ReportedQuestion[]) {
  const sum = { points: 0, maxPoints: 0 };
  for (const { points, maxPoints } of questions.map(firstPoints)) {
    sum.points += points;
    sum.maxPoints += maxPoints;
  }
  return sum;
}

function restOf(
  question: ReportedQuestion,
  sum: ReturnType<typeof sumOf>,
): number | undefined {
  const own = firstPoints(question);
  const maxPoints = sum.maxPoints - own.maxPoints;
  return maxPoints < 1e-9 ? undefined : (sum.points - own.points) / maxPoints;
}

function firstPoints(question: ReportedQuestion) {
  return firstOf(question) ?? { points: 0, maxPoints: 0 };
}

function newest(ofCourse: readonly StudentCourse[]): StudentCourse | undefined {
  return ofCourse.reduce((one, other) =>
    one.createdAt < other.createdAt ? other : one,
  );
}
