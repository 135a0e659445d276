import type { QuestionState } from "../../core/quiz/view.ts";

export function unanswered(attempts: number): QuestionState {
  return { verdict: "unanswered", changed: false, attempts };
}

/** Whether two states look the same on the page. */
function sameState(a: QuestionState, b: QuestionState): boolean {
  return (
    a.verdict === (b.changed ? "unanswered" : b.verdict) &&
    a.changed === b.changed &&
    a.closed === b.closed &&
    a.settled === b.settled &&
    JSON.stringify([a.response, a.feedback, a.why, a.hints]) ===
      JSON.stringify([b.response, b.feedback, b.why, b.hints])
  );
}

/**
 * Whether a state that the host tells is to be shown. Where the question is open here and there, what the learner
 * has chosen or written so far is newer than what is stored.
 */
export function isNews(
  state: QuestionState,
  next: QuestionState,
  isOpen: boolean,
): boolean {
  const bothOpen =
    isOpen && next.verdict === "unanswered" && !next.closed && !next.feedback;
  if (bothOpen && !next.changed) return false;
  return !sameState(state, next);
}
