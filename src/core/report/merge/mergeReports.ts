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
  return [...answers.values()].map(questionRow);
}

/** Points and what they could be, over the answers that count. */
function sumOf(questions: readonly ReportedQuestion[]) {
  const sum = { points: 0, maxPoints: 0 };
  for (const question of questions) {
    if (!counts(question)) continue;
    sum.points += question.points;
    sum.maxPoints += question.maxPoints;
  }
  return sum;
}

function restOf(
  question: ReportedQuestion,
  sum: ReturnType<typeof sumOf>,
): number | undefined {
  const own = counts(question) ? question : { points: 0, maxPoints: 0 };
  const maxPoints = sum.maxPoints - own.maxPoints;
  return maxPoints < 1e-9 ? undefined : (sum.points - own.points) / maxPoints;
}

function counts({ verdict, changed }: ReportedQuestion): boolean {
  return verdict !== undefined && changed !== true;
}

function newest(ofCourse: readonly StudentCourse[]): StudentCourse | undefined {
  return ofCourse.reduce((one, other) =>
    one.createdAt < other.createdAt ? other : one,
  );
}
