import type { Requirements } from "../progress/model.ts";
import { questionKinds } from "./kinds/list.ts";
import type { Question, Quiz } from "./model.ts";

/** What completes a lesson with these quizzes. */
export function requirementsOf(
  quizzes: readonly Quiz[],
  passMark: number,
): Requirements {
  const questions = quizzes
    .flatMap((quiz) => quiz.questions)
    .filter(countsTowardsCompletion)
    .map(({ id, points, hash }) => ({ id, points, hash }));
  return { questions, passMark };
}

/** Whether a question has a say in completion: one that cannot be shown or answered has none. */
export function countsTowardsCompletion(question: Question): boolean {
  return questionKinds[question.kind].counts && question.points > 0;
}
