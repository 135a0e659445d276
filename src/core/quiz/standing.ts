import { hintCount } from "../progress/hintCount.ts";
import type { Answer, LessonProgress, QuizAttempt } from "../progress/model.ts";
import { entryOf } from "../progress/record.ts";
import type { Render } from "./kinds/kind.ts";
import type { Question, Quiz } from "./model.ts";
import { answerKey, grade } from "./grade.ts";
import { presentFeedback, presentState } from "./present.ts";
import type { FeedbackView, QuestionState, QuizView } from "./view.ts";

/** Where a learner stands with a question: its answer as the quiz's mode lets it be seen, drafts and hints. */
export function standingOf(
  question: Question,
  quiz: Quiz,
  progress: LessonProgress,
  render: Render,
): QuestionState {
  const answer = entryOf(progress.answers, question.id);
  const attempt = entryOf(progress.quizzes, quiz.id);
  const draft = entryOf(progress.drafts, question.id);
  const taken = hintCount(progress, question.id, question.hash);
  const hints = question.hints
    .slice(0, taken)
    .map((hint) => render.block(hint));
  return {
    ...answerState(question, quiz, answer, attempt, render),
    ...(draft !== undefined && { draft }),
    ...(answer?.why !== undefined && { why: answer.why }),
    ...(hints.length > 0 && { hints }),
  };
}

/** Whether a question can be answered now, and not only seen. Decides for the page and for the host alike. */
export function isOpen(
  question: Question,
  quiz: Quiz,
  progress: LessonProgress,
): boolean {
  const answer = entryOf(progress.answers, question.id);
  const attempt = entryOf(progress.quizzes, quiz.id);
  if (quiz.mode === "exam") return attempt?.handedIn === undefined;
  // What the author has changed may be answered again, whatever was used up before.
  if (answer !== undefined && answer.hash !== question.hash) return true;
  return !isUsedUp(quiz, answer, attempt);
}

/** What the page needs to know about a quiz as a whole. `passMark` is the lesson's. */
export function presentQuiz(
  quiz: Quiz,
  progress: LessonProgress,
  passMark: number,
): QuizView {
  const attempt = entryOf(progress.quizzes, quiz.id);
  const left =
    quiz.attempts === undefined || quiz.mode === "practice"
      ? undefined
      : Math.max(0, quiz.attempts - (attempt?.attempts ?? 0));
  return {
    ...(quiz.title !== undefined && { title: quiz.title }),
    mode: quiz.mode,
    passMark: quiz.passMark ?? passMark,
    handedIn: attempt?.handedIn !== undefined,
    ...(left !== undefined && { attemptsLeft: left }),
    restartable: isRestartable(quiz, attempt),
    pool: quiz.pick !== undefined && quiz.pick < quiz.questions.length,
  };
}

/** Whether a quiz may be begun anew: not to get more tries than the author gives. */
export function isRestartable(
  quiz: Quiz,
  attempt: QuizAttempt | undefined,
): boolean {
  if (quiz.attempts === undefined) return true;
  return quiz.mode !== "practice" && (attempt?.attempts ?? 0) < quiz.attempts;
}

function answerState(
  question: Question,
  quiz: Quiz,
  answer: Answer | undefined,
  attempt: QuizAttempt | undefined,
  render: Render,
): QuestionState {
  if (quiz.mode === "exam")
    return examState(question, quiz, answer, attempt, render);
  const state = presentState(question, answer, render);
  if (state.verdict === "unanswered" && !isJudgementAwaited(state))
    return state;
  const usedUp = isUsedUp(quiz, answer, attempt);
  const settled =
    usedUp || state.verdict === "correct" || answer?.shown === true;
  return {
    ...state,
    ...(settled && { settled: true as const }),
    ...(usedUp && { closed: true as const }),
  };
}

/** Until it is handed in an exam says nothing; after that it says what the right answers are once no try is left. */
function examState(
  question: Question,
  quiz: Quiz,
  answer: Answer | undefined,
  attempt: QuizAttempt | undefined,
  render: Render,
): QuestionState {
  if (attempt?.handedIn === undefined)
    return {
      verdict: "unanswered",
      changed: false,
      attempts: answer?.attempts ?? 0,
    };
  const usedUp = isUsedUp(quiz, answer, attempt);
  const state = presentState(question, answer, render);
  const feedback =
    answer === undefined
      ? unansweredFeedback(question, render)
      : state.feedback;
  return {
    ...state,
    ...(feedback !== undefined && {
      feedback: usedUp ? feedback : withoutAnswer(question, feedback),
    }),
    ...(usedUp && { settled: true as const }),
    closed: true,
  };
}

function isUsedUp(
  quiz: Quiz,
  answer: Answer | undefined,
  attempt: QuizAttempt | undefined,
): boolean {
  if (quiz.attempts === undefined) return false;
  const used = quiz.mode === "practice" ? answer?.attempts : attempt?.attempts;
  return (used ?? 0) >= quiz.attempts;
}

function isJudgementAwaited({ feedback }: QuestionState): boolean {
  return feedback?.open === true;
}

/** What is said about a question that was left out: worth nothing, and what would have been right. */
function unansweredFeedback(
  question: Question,
  render: Render,
): FeedbackView | undefined {
  const key = answerKey(question);
  if (key === undefined) return undefined;
  const parts = grade(question, key).parts.map((part) => ({
    ...part,
    right: false,
  }));
  return presentFeedback(
    question,
    { verdict: "incorrect", points: 0, parts },
    render,
  );
}

/** Feedback that leaves the next try something to find out: what is said about the options that were chosen stays. */
function withoutAnswer(
  { kind }: Question,
  { verdict, points, maxPoints, parts }: FeedbackView,
): FeedbackView {
  return {
    verdict,
    points,
    maxPoints,
    parts: parts.map(({ html, ...part }) =>
      kind === "choice" && html !== undefined ? { ...part, html } : part,
    ),
  };
}
