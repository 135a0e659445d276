import type { LessonProgress, Requirements } from "./model.ts";
import { entryOf } from "./record.ts";

export interface Score {
  readonly points: number;
  readonly maxPoints: number;
  /** Points that pass the lesson. */
  readonly neededPoints: number;
  readonly passed: boolean;
}

/**
 * The points of a lesson as it is written now. An answer counts while its question is the same and the learner is
 * not trying it again; when an author changes only what a question is worth, the answer keeps its share.
 */
export function scoreOf(
  progress: LessonProgress | undefined,
  requirements: Requirements,
): Score {
  let points = 0;
  let maxPoints = 0;
  for (const question of requirements.questions) {
    maxPoints += question.points;
    const answer = entryOf(progress?.answers, question.id);
    if (answer === undefined || answer.retrying === true) continue;
    if (answer.hash !== question.hash || answer.maxPoints <= 0) continue;
    points += question.points * Math.min(1, answer.points / answer.maxPoints);
  }
  const neededPoints = requirements.passMark * maxPoints;
  return {
    points: rounded(points),
    maxPoints: rounded(maxPoints),
    neededPoints: rounded(neededPoints),
    // Thirds do not add up in binary.
    passed: points + 1e-9 >= neededPoints,
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
