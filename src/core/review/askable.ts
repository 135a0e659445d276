import type { LessonProgress } from "../progress/model.ts";
import { entryOf } from "../progress/record.ts";
import type { Question, Quiz } from "../quiz/model.ts";
import { isRestartable } from "../quiz/standing.ts";

/** A question that may be asked in a review, with the quiz that it belongs to. */
export interface AskableQuestion {
  readonly question: Question;
  readonly quiz: Quiz;
}

/**
 * The questions of a lesson that may be asked again. Those of an exam only once it cannot be taken again: a review
 * gives answers away.
 */
export function askableQuestions(
  quizzes: readonly Quiz[],
  progress: LessonProgress | undefined,
): readonly AskableQuestion[] {
  return quizzes
    .filter((quiz) => {
      const attempt = entryOf(progress?.quizzes, quiz.id);
      return quiz.mode !== "exam" || !isRestartable(quiz, attempt);
    })
    .flatMap((quiz) =>
      quiz.questions
        .filter(({ kind }) => kind !== "unreadable")
        .map((question) => ({ question, quiz })),
    );
}
