import type { Answer } from "../progress/model.ts";
import { kindOf } from "./kinds/list.ts";
import type { QuestionKind, Render } from "./kinds/kind.ts";
import { grade, parseResponse } from "./grade.ts";
import type { Grade, Question, Quiz } from "./model.ts";
import type {
  FeedbackView,
  QuestionState,
  QuestionView,
  QuestionViewBase,
} from "./view.ts";

/**
 * A question as the page needs it, with where the learner stands. The same seed gives the same order of options,
 * so keep it as long as an attempt lasts.
 */
export function presentQuestion(
  question: Question,
  quiz: Quiz,
  answer: Answer | undefined,
  seed: string,
  render: Render,
): QuestionView {
  const kind = kindOf(question) as QuestionKind<Question["kind"]>;
  const base: QuestionViewBase = {
    id: question.id,
    quizId: quiz.id,
    points: question.points,
    hintCount: question.hints.length,
    asksWhy: question.asksWhy,
    state: presentState(question, answer, render),
  };
  // The kind made its own fields, and the base is the same for all.
  return { ...base, ...kind.present(question, seed, render) } as QuestionView;
}

/**
 * Where the learner stands: the stored answer is graded anew, so that feedback an author has improved is seen.
 * An answer to an older version of the question is shown without its verdict.
 */
export function presentState(
  question: Question,
  answer: Answer | undefined,
  render: Render,
): QuestionState {
  if (answer === undefined)
    return { verdict: "unanswered", changed: false, attempts: 0 };
  const changed = answer.hash !== question.hash;
  if (isWaiting(question) && !changed && answer.retrying !== true)
    return storedState(question, answer, render);
  const response = parseResponse(question, answer.response);
  const open = changed || answer.retrying === true || response === undefined;
  const shared = {
    changed,
    attempts: answer.attempts,
    ...(response !== undefined && { response }),
  };
  if (open) return { ...shared, verdict: "unanswered" };
  const graded = grade(question, response);
  const feedback = presentFeedback(question, graded, render);
  // Open: the model answer is there to see, and the learner's judgement is awaited.
  const verdict = graded.open === true ? "unanswered" : graded.verdict;
  return { ...shared, verdict, feedback };
}

/** What was said when the answer was given, for as long as it cannot be graded anew. */
function storedState(
  question: Question,
  answer: Answer,
  render: Render,
): QuestionState {
  const { response, attempts, verdict, points } = answer;
  const graded = { verdict, points, parts: [] };
  const feedback = presentFeedback(question, graded, render);
  return { changed: false, attempts, response, verdict, feedback };
}

function isWaiting(question: Question): boolean {
  const kind = kindOf(question) as QuestionKind<Question["kind"]>;
  return kind.isWaiting?.(question) === true;
}

/** What is said about an answer. */
export function presentFeedback(
  question: Question,
  graded: Grade,
  render: Render,
): FeedbackView {
  const kind = kindOf(question) as QuestionKind<Question["kind"]>;
  const expected = kind.expected(question);
  return {
    verdict: graded.verdict,
    points: graded.points,
    maxPoints: question.points,
    ...(graded.open && { open: true }),
    parts: graded.parts.map((part) => ({
      id: part.id,
      right: part.right,
      expected: part.expected,
      ...(part.feedback !== undefined && { html: render.block(part.feedback) }),
    })),
    ...(question.explanation !== undefined && {
      explanationHtml: render.block(question.explanation),
    }),
    ...(expected !== undefined && { expectedHtml: render.block(expected) }),
  };
}
