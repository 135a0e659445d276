import type { QuestionState, QuestionView } from "../../core/quiz/view.ts";
import { withGaps } from "../../protocol/strings.ts";
import { element, messageOf } from "../dom.ts";
import type { QuestionSetting } from "./mountedQuestion.ts";

/** Begins a question anew: nothing is left of it, and the host offers to undo that. */
export interface ResetLink {
  readonly element: HTMLElement;
  /** There is something to forget. */
  offer(offered: boolean): void;
}

/** `done` gets where the learner stands then; `say` tells what went wrong. */
export function createResetLink(
  { id }: QuestionView,
  { context, signal, collected }: QuestionSetting,
  say: (words: string) => void,
  done: (state: QuestionState) => void,
): ResetLink {
  const { strings } = context;
  const link = element(
    "button",
    { type: "button", class: "link-button reset-question" },
    strings.resetQuestion,
  );
  link.hidden = true;
  link.addEventListener("click", () => void reset(), { signal });
  return {
    element: link,
    offer(offered) {
      // A review asks once, and an exam is taken again as a whole.
      const fits = !collected && context.page().mode !== "review";
      link.hidden = !offered || !fits;
    },
  };

  async function reset(): Promise<void> {
    const { lessonId } = context.page();
    try {
      const reply = await context.requests.ask({
        type: "resetQuestion",
        lessonId,
        question: id,
      });
      if (signal.aborted) return;
      done(reply.state);
      context.statusChanged(reply.status);
    } catch (error) {
      if (!signal.aborted)
        say(withGaps(strings.questionNotReset, messageOf(error)));
    }
  }
}
