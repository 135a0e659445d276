import { drawQuiz } from "../quiz/drawQuiz.ts";
import type { Quiz } from "../quiz/model.ts";
import { requirementsOf } from "../quiz/requirements.ts";
import type { LessonProgress, Requirements } from "./model.ts";
import { seedOf } from "./seeds.ts";

/** What completes a lesson for one learner: of a pool the questions that they are asked. */
export function askedRequirements(
  quizzes: readonly Quiz[],
  progress: LessonProgress | undefined,
  seedNames: readonly string[],
  passMark: number,
): Requirements {
  const drawn = quizzes.map((quiz) =>
    drawQuiz(quiz, seedOf(progress, quiz.id, seedNames)),
  );
  return requirementsOf(drawn, passMark);
}
