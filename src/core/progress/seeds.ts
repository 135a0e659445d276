import { stableHash } from "../hash.ts";
import { drawQuiz } from "../quiz/drawQuiz.ts";
import type { Quiz } from "../quiz/model.ts";
import type { LessonProgress } from "./model.ts";
import { entryOf } from "./record.ts";

/**
 * The seed of a learner's first attempt at a quiz, made from what names the learner, the course and the lesson. It is
 * hashed, because progress may be exported and handed on.
 */
export function firstSeed(quizId: string, ...names: readonly string[]): string {
  return stableHash(JSON.stringify([...names, quizId]));
}

/** The seed that a quiz is shown with: that of its attempt, or the first until it is kept. */
export function seedOf(
  progress: LessonProgress | undefined,
  quizId: string,
  names: readonly string[],
): string {
  return (
    entryOf(progress?.quizzes, quizId)?.seed ?? firstSeed(quizId, ...names)
  );
}

/** The seed of the next attempt. From a pool it draws other questions, as far as there are any. */
export function nextSeed(quiz: Quiz, seed: string): string {
  const before = drawnIds(quiz, seed);
  const pooled = before.length < quiz.questions.length;
  let next = stableHash(`${seed}/next`);
  // Chance may draw the same ones again; a pool of any size has others within a few draws.
  for (let draw = 0; pooled && draw < 50; draw++) {
    if (drawnIds(quiz, next).join() !== before.join()) break;
    next = stableHash(`${next}/next`);
  }
  return next;
}

function drawnIds(quiz: Quiz, seed: string): readonly string[] {
  return drawQuiz(quiz, seed).questions.map(({ id }) => id);
}
