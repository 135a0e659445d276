import type { Answer } from "../../../src/core/progress/model.ts";
import type { PresentLesson } from "../../../src/core/progress/movedLessons.ts";

const answer = (hash: string): Answer => ({
  hash,
  response: { kind: "choice", chosen: ["a"] },
  verdict: "correct",
  points: 1,
  maxPoints: 1,
  at: 5,
  attempts: 1,
});

/** A record of a lesson: the hashes of what was answered, by question. */
export function lesson(answers: Readonly<Record<string, string>>, title = "T") {
  return {
    visitedAt: 5,
    title,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, hash]) => [id, answer(hash)]),
    ),
  };
}
/** A lesson as a course has it now. */
export const present = (
  id: string,
  questions: Readonly<Record<string, string>>,
  title = "T",
): PresentLesson => ({ id, title, questions });
