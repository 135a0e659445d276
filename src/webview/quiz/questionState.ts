import type { QuestionState } from "../../core/quiz/view.ts";

export function unanswered(attempts: number): QuestionState {
  return { verdict: "unanswered", changed: false, attempts };
}

/** Whether two states look the same on the page. */
export function sameState(a: QuestionState, b: QuestionState): boolean {
  return (
    a.verdict === (b.changed ? "unanswered" : b.verdict) &&
    a.changed === b.changed &&
    a.closed === b.closed &&
    a.settled === b.settled &&
    JSON.stringify([a.response, a.feedback, a.why, a.hints]) ===
      JSON.stringify([b.response, b.feedback, b.why, b.hints])
  );
}
