import type {
  FeedbackView,
  QuestionState,
  QuestionView,
} from "../../core/quiz/view.ts";
import { withGaps } from "../../protocol/strings.ts";
import type { LessonContext } from "../context.ts";
import { messageOf } from "../dom.ts";
import { type AnswerView } from "./answerView.ts";
import { createAnswerView } from "./kinds.ts";
import { createQuestionParts } from "./questionParts.ts";
import { showExplanation, showVerdict } from "./verdict.ts";

/** A question on the page. */
export interface MountedQuestion {
  readonly view: QuestionView;
  readonly element: HTMLElement;
  state(): QuestionState;
  setState(state: QuestionState): void;
  /** Opens it again, without asking the host. */
  reopen(): void;
  /** False for a question that cannot be answered here: it does not count. */
  readonly answerable: boolean;
}

export interface QuestionPlace {
  readonly number: number;
  readonly count: number;
}

/** Draws a question into its place and plays it: check, feedback, try again. `onSettled` hears of each verdict. */
export function mountQuestion(
  place: HTMLElement,
  view: QuestionView,
  where: QuestionPlace,
  context: LessonContext,
  signal: AbortSignal,
  onSettled: () => void,
): MountedQuestion {
  const { strings } = context;
  const parts = createQuestionParts(place, view, where, strings);
  let state: QuestionState = unanswered(0);
  let waiting = false;
  // A kind may call `changed` while it is being made.
  let answer: AnswerView | undefined;
  answer = createAnswerView(view, {
    strings,
    id: parts.id,
    labelledBy: parts.labelledBy,
    label: parts.label,
    signal,
    changed: () => updateButton(),
    submit: () => void (state.verdict === "unanswered" && check()),
  });
  if (!answer) {
    parts.cannotBeAnswered(view.kind);
    return {
      view,
      element: place,
      state: () => state,
      setState: () => undefined,
      reopen: () => undefined,
      answerable: false,
    };
  }
  const shown: AnswerView = answer;
  const titles = {
    expected: strings.expected,
    explanation: shown.words?.explanation ?? strings.explanation,
  };
  parts.answer.append(shown.element);
  parts.main.addEventListener(
    "click",
    () => {
      if (waiting || parts.main.getAttribute("aria-disabled") === "true")
        return;
      if (state.verdict === "unanswered") void check();
      else void tryAgain();
    },
    { signal },
  );
  parts.showAnswer.addEventListener("click", reveal, { signal });
  show(view.state);

  return {
    view,
    element: place,
    state: () => state,
    setState(next) {
      // Still open here and there: what the learner has chosen or written so far is newer than what is stored.
      const open =
        state.verdict === "unanswered" && next.verdict === "unanswered";
      if (waiting || (open && !next.changed) || sameState(state, next)) return;
      show(next);
    },
    reopen,
    answerable: true,
  };

  async function check(): Promise<void> {
    const response = shown.response();
    if (!response || waiting) return;
    wait(true);
    try {
      const reply = await context.requests.ask({
        type: "answer",
        lessonId: context.page().lessonId,
        question: view.id,
        response,
      });
      if (signal.aborted) return;
      wait(false);
      show({
        verdict: reply.feedback.verdict,
        response,
        feedback: reply.feedback,
        changed: false,
        attempts: reply.attempts,
      });
      context.statusChanged(reply.status);
      onSettled();
    } catch (error) {
      if (signal.aborted) return;
      wait(false);
      shown.lock(false);
      updateButton();
      parts.verdict.textContent = withGaps(
        strings.answerNotChecked,
        messageOf(error),
      );
    }
  }

  async function tryAgain(): Promise<void> {
    reopen();
    onSettled();
    try {
      const reply = await context.requests.ask({
        type: "retry",
        lessonId: context.page().lessonId,
        questions: [view.id],
      });
      if (!signal.aborted) context.statusChanged(reply.status);
    } catch (error) {
      if (!signal.aborted)
        parts.verdict.textContent = withGaps(
          strings.notSaved,
          messageOf(error),
        );
    }
  }

  function reopen(): void {
    const { feedback } = state;
    shown.lock(false);
    shown.reopen(feedback);
    state = unanswered(state.attempts);
    place.dataset["state"] = "unanswered";
    parts.clearFeedback();
    updateButton();
  }

  function show(next: QuestionState): void {
    state = next.changed ? { ...next, verdict: "unanswered" } : next;
    place.dataset["state"] = state.verdict;
    parts.clearFeedback();
    shown.lock(false);
    shown.reopen(undefined);
    if (next.response) shown.fill(next.response);
    if (next.changed) parts.verdict.textContent = strings.changed;
    place.classList.toggle("question-changed", next.changed);
    if (state.verdict !== "unanswered" && next.feedback)
      showFeedback(next.feedback);
    updateButton();
  }

  function showFeedback(feedback: FeedbackView): void {
    const right = feedback.verdict === "correct";
    shown.lock(true);
    shown.mark(feedback, right);
    showVerdict(
      parts.verdict,
      feedback,
      strings,
      shown.words?.verdict(feedback),
    );
    showExplanation(parts.explanation, feedback, right, titles);
    parts.showAnswer.hidden = right || !hasMore(feedback);
  }

  function reveal(): void {
    const { feedback } = state;
    if (!feedback) return;
    shown.mark(feedback, true);
    showExplanation(parts.explanation, feedback, true, titles);
    // The button that had the focus goes; the keyboard continues beside it, not at the top of the page.
    parts.main.focus({ preventScroll: true });
    parts.showAnswer.hidden = true;
  }

  function wait(on: boolean): void {
    waiting = on;
    if (on) shown.lock(true);
    updateButton();
  }

  function updateButton(): void {
    if (!answer) return;
    parts.updateMain(
      waiting ? "unanswered" : state.verdict,
      waiting,
      answer.response() !== undefined,
    );
  }
}

function unanswered(attempts: number): QuestionState {
  return { verdict: "unanswered", changed: false, attempts };
}

function hasMore({ parts, expectedHtml }: FeedbackView): boolean {
  return expectedHtml !== undefined || parts.some(({ expected }) => expected);
}

function sameState(a: QuestionState, b: QuestionState): boolean {
  return (
    a.verdict === (b.changed ? "unanswered" : b.verdict) &&
    JSON.stringify(a.response) === JSON.stringify(b.response) &&
    JSON.stringify(a.feedback) === JSON.stringify(b.feedback)
  );
}
