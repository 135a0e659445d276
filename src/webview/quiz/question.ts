import type { Verdict } from "../../core/quiz/model.ts";
import type { QuestionState, QuestionView } from "../../core/quiz/view.ts";
import type { GivenResponse, QuestionReply } from "../../protocol/messages.ts";
import { withGaps } from "../../protocol/strings.ts";
import { messageOf } from "../dom.ts";
import type { AnswerView } from "./answerView.ts";
import { createHints, takeHint } from "./hints.ts";
import { createAnswerView } from "./kinds.ts";
import {
  type MountedQuestion,
  notAnswerable,
  type QuestionSetting,
} from "./mountedQuestion.ts";
import { createQuestionParts } from "./questionParts.ts";
import { isNews, unanswered } from "./questionState.ts";
import { createResetLink } from "./resetLink.ts";
import { focusOn } from "./focusOn.ts";
import { createSelfAssessment } from "./selfAssessment.ts";
import { showExplanation, showVerdict } from "./verdict.ts";
import { createWhyField } from "./whyField.ts";

/** Draws a question into its place and plays it: hints, check, feedback, try again. */
export function mountQuestion(
  place: HTMLElement,
  view: QuestionView,
  setting: QuestionSetting,
): MountedQuestion {
  const { context, signal, collected } = setting;
  const { strings, drafts } = context;
  const parts = createQuestionParts(place, view, setting, strings);
  let state: QuestionState = unanswered(0);
  let waiting = false;
  // Kinds call `changed` while they are made and filled, which is no news.
  let listening = false;
  // A kind may call `changed` while it is being made.
  let made: AnswerView | undefined;
  made = createAnswerView(view, {
    strings,
    id: parts.id,
    labelledBy: parts.labelledBy,
    label: parts.label,
    signal,
    article: context.article,
    changed,
    submit: () => void (isOpen() && !collected && check()),
  });
  if (!made) {
    parts.cannotBeAnswered(view.kind);
    return notAnswerable(place, view);
  }
  const answer: AnswerView = made;
  const why = view.asksWhy
    ? createWhyField(parts.label, strings, changed, signal)
    : undefined;
  const hints = createHints(view, strings, signal, (index) =>
    takeHint(index, view.id, setting, parts.say),
  );
  const judgement = createSelfAssessment(
    parts.id,
    strings,
    signal,
    (verdict) => void ask({ type: "selfGrade", verdict }, true),
  );
  const titles = {
    expected: strings.expected,
    explanation: answer.words?.explanation ?? strings.explanation,
  };
  parts.answer.append(answer.element, ...(why ? [why.element] : []));
  parts.addHints(hints.list, hints.button);
  const reset = createResetLink(view, setting, parts.say, (next) => {
    drafts.drop(view.id);
    hints.show([]);
    show(next);
    setting.settled();
    focusOn(place);
  });
  parts.explanation.after(judgement.element);
  parts.showAnswer.after(reset.element);
  parts.main.addEventListener("click", pressed, { signal });
  parts.showAnswer.addEventListener("click", reveal, { signal });
  const mounted: MountedQuestion = {
    view,
    element: place,
    answerable: true,
    state: () => state,
    setState(next) {
      if (waiting || !isNews(state, next, isOpen())) return;
      show(next);
    },
    show,
    reopen,
    given: () => given(),
    hasAnswer: (begun) => (begun ? half() : answer.response()) !== undefined,
    isOpen,
    wait,
  };
  show(withLastDraft(view.state));
  return mounted;

  function isOpen(): boolean {
    return (
      state.verdict === "unanswered" && !state.closed && !state.feedback?.open
    );
  }

  function half() {
    return answer.draft ? answer.draft() : answer.response();
  }

  function given(): GivenResponse {
    const response = half();
    const text = why?.text();
    return {
      ...(response !== undefined && { response }),
      ...(text !== undefined && { why: text }),
    };
  }

  function changed(): void {
    if (!listening) return;
    drafts.note(view.id, given());
    updateButton();
    setting.changed();
  }

  function pressed(): void {
    if (waiting || parts.main.getAttribute("aria-disabled") === "true") return;
    if (isOpen()) void check();
    else void tryAgain();
  }

  async function check(): Promise<void> {
    const response = answer.response();
    if (!response || waiting) return;
    drafts.drop(view.id);
    wait(true);
    const text = why?.text();
    await ask(
      { type: "answer", response, ...(text !== undefined && { why: text }) },
      true,
    );
  }

  /** Asks the host about this question and shows where the learner stands then. */
  async function ask(
    request:
      | { type: "answer"; response: unknown; why?: string }
      | { type: "selfGrade"; verdict: Verdict }
      | { type: "reveal" },
    showsReply: boolean,
  ): Promise<void> {
    const { lessonId } = context.page();
    try {
      const reply: QuestionReply = await context.requests.ask({
        ...request,
        lessonId,
        question: view.id,
      });
      if (signal.aborted) return;
      wait(false);
      if (showsReply) show(reply.state);
      context.statusChanged(reply.status);
      setting.settled();
    } catch (error) {
      if (signal.aborted) return;
      wait(false);
      if (isOpen()) answer.lock(false);
      parts.say(withGaps(strings.answerNotChecked, messageOf(error)));
    }
  }

  async function tryAgain(): Promise<void> {
    reopen();
    setting.settled();
    const { lessonId } = context.page();
    try {
      const reply = await context.requests.ask({
        type: "retry",
        lessonId,
        questions: [view.id],
      });
      if (!signal.aborted) context.statusChanged(reply.status);
    } catch (error) {
      if (!signal.aborted)
        parts.say(withGaps(strings.notSaved, messageOf(error)));
    }
  }

  function reopen(): void {
    const { feedback, attempts, hints: taken } = state;
    state = { ...unanswered(attempts), ...(taken && { hints: taken }) };
    quietly(() => {
      answer.lock(false);
      answer.reopen(feedback);
    });
    why?.lock(false);
    place.dataset["state"] = "unanswered";
    parts.clearFeedback();
    judgement.show(undefined, undefined);
    // What is kept for the next try is what a reload must find.
    drafts.note(view.id, given());
    updateButton();
    setting.changed();
  }

  function show(next: QuestionState): void {
    const feedback = next.changed ? undefined : next.feedback;
    state = next.changed ? { ...next, verdict: "unanswered" } : next;
    const shownBefore = next.draft ?? next;
    place.dataset["state"] = state.verdict;
    place.classList.toggle("question-changed", next.changed);
    parts.clearFeedback();
    quietly(() => {
      answer.lock(false);
      answer.reopen(undefined);
      answer.fill(shownBefore.response);
      why?.fill(shownBefore.why);
      answer.lock(!isOpen());
    });
    why?.lock(!isOpen());
    if (next.hints) hints.show(next.hints);
    if (next.changed)
      parts.say(next.closed ? strings.changedClosed : strings.changed);
    if (feedback) showFeedback(feedback);
    updateButton();
    setting.changed();
  }

  function showFeedback(
    feedback: NonNullable<QuestionState["feedback"]>,
  ): void {
    const settled = state.settled === true || feedback.verdict === "correct";
    const { response } = state;
    const leftOut = response === undefined;
    answer.mark(feedback, settled);
    if (!feedback.open)
      showVerdict(
        parts.verdict,
        feedback,
        strings,
        leftOut ? strings.notAnswered : answer.words?.verdict(feedback),
      );
    showExplanation(parts.explanation, feedback, settled, titles);
    const isJudged = response?.kind === "reflection";
    judgement.show(
      isJudged && !state.closed ? feedback : undefined,
      isJudged ? response.selfGrade : undefined,
    );
    const more = !answer.tellsAll && parts.hasMore(feedback);
    parts.offerAnswer(!settled && !state.closed && more);
  }

  function reveal(): void {
    const { feedback } = state;
    if (!feedback || state.settled) return;
    state = { ...state, settled: true };
    // The button that had the focus goes; the keyboard continues beside it, not at the top of the page.
    if (!parts.main.hidden) parts.main.focus({ preventScroll: true });
    showFeedback(feedback);
    void ask({ type: "reveal" }, false);
  }

  function wait(on: boolean): void {
    waiting = on;
    if (on) answer.lock(true);
    updateButton();
  }

  function updateButton(): void {
    parts.updateMain({
      collected,
      open: isOpen(),
      waiting,
      canCheck: answer.response() !== undefined,
      finished: state.closed === true || state.verdict === "correct",
    });
    hints.offer(isOpen() && !waiting);
    reset.offer(
      !waiting && (state.attempts > 0 || state.verdict !== "unanswered"),
    );
  }

  /** Changes that the page itself makes are none of the learner's. */
  function quietly(change: () => void): void {
    listening = false;
    change();
    listening = true;
  }

  /** A draft of this page may be newer than the one that came with the state. */
  function withLastDraft(from: QuestionState): QuestionState {
    const draft = drafts.last(view.id);
    return draft === undefined || from.verdict !== "unanswered" || from.closed
      ? from
      : { ...from, draft: draft as NonNullable<QuestionState["draft"]> };
  }
}
