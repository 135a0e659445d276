import type { LessonEvent, LessonProgress } from "../../core/progress/model.ts";
import { firstSeed, seedOf } from "../../core/progress/seeds.ts";
import { drawQuiz } from "../../core/quiz/drawQuiz.ts";
import type { Question, Quiz } from "../../core/quiz/model.ts";
import { presentQuestion } from "../../core/quiz/present.ts";
import { readAgain } from "../../core/quiz/readAgain.ts";
import { presentQuiz, standingOf } from "../../core/quiz/standing.ts";
import type {
  QuestionState,
  QuestionView,
  QuizView,
} from "../../core/quiz/view.ts";
import { passMarkOf, type ShownLesson } from "./shownLesson.ts";

/** A question with the quiz that it belongs to. */
export interface AskedQuestion {
  readonly question: Question;
  readonly quiz: Quiz;
}

/** The questions that this learner is asked: of a pool those that were drawn. */
export function askedQuestions(
  { rendered, seedNames }: ShownLesson,
  progress: LessonProgress,
): readonly AskedQuestion[] {
  return rendered.quizzes.flatMap((quiz) =>
    drawQuiz(quiz, seedOf(progress, quiz.id, seedNames)).questions.map(
      (question) => ({ question, quiz }),
    ),
  );
}

/** That a lesson was opened, with what is kept of it for later. */
export function openedEvent(shown: ShownLesson): LessonEvent {
  const { title } = shown.rendered;
  return { type: "opened", seeds: firstSeeds(shown), title };
}

/** Every quiz's first seed, kept when the lesson is opened. */
export function firstSeeds({
  rendered,
  seedNames,
}: ShownLesson): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rendered.quizzes.map(({ id }) => [id, firstSeed(id, ...seedNames)]),
  );
}

/** The questions as the page draws them, with where the learner stands. */
export function questionViews(
  shown: ShownLesson,
  progress: LessonProgress,
): readonly QuestionView[] {
  return askedQuestions(shown, progress).map((asked) =>
    questionView(asked, shown, progress),
  );
}

/** Where the learner stands, by question. */
export function questionStates(
  shown: ShownLesson,
  progress: LessonProgress,
): Readonly<Record<string, QuestionState>> {
  return Object.fromEntries(
    askedQuestions(shown, progress).map(({ question, quiz }) => [
      question.id,
      standingOf(question, quiz, progress, shown.renderOf(question)),
    ]),
  );
}

/** The quizzes as the page needs them, by id. */
export function quizViews(
  shown: ShownLesson,
  progress: LessonProgress,
): Readonly<Record<string, QuizView>> {
  const passMark = passMarkOf(shown, shown.rendered);
  return Object.fromEntries(
    shown.rendered.quizzes.map((quiz) => [
      quiz.id,
      presentQuiz(quiz, progress, passMark),
    ]),
  );
}

function questionView(
  { question, quiz }: AskedQuestion,
  { rendered, renderOf, seedNames }: ShownLesson,
  progress: LessonProgress,
): QuestionView {
  const line = rendered.quizLines.get(quiz.id) ?? 0;
  const render = renderOf(question);
  const link = readAgain(question, line, rendered.headings);
  return {
    ...presentQuestion(
      question,
      quiz,
      undefined,
      seedOf(progress, quiz.id, seedNames),
      render,
    ),
    ...(link !== undefined && { readAgainHtml: render.inline(link) }),
    state: standingOf(question, quiz, progress, render),
  };
}
