import type { QuestionView } from "../../core/quiz/view.ts";
import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { type Button, button } from "../controls.ts";
import { element, messageOf, withHtml } from "../dom.ts";
import type { QuestionSetting } from "./mountedQuestion.ts";

/** The hints of a question: a button for the next one, and those taken so far. */
export interface Hints {
  readonly button: Button;
  /** New hints in it are announced politely. */
  readonly list: HTMLElement;
  /** Shows those that were taken, as the host keeps them. */
  show(taken: readonly string[]): void;
  /** Hints are for before answering. */
  offer(offered: boolean): void;
}

/** `next` gives the hint of an index from 0; what goes wrong is its caller's to say. */
export function createHints(
  { hintCount }: QuestionView,
  strings: PageStrings,
  signal: AbortSignal,
  next: (index: number) => Promise<string | undefined>,
): Hints {
  const more = button("", "secondary");
  const list = element("ol", { class: "hints", "aria-live": "polite" });
  let taken: readonly string[] = [];
  let offered = true;
  let waiting = false;
  more.addEventListener("click", () => void take(), { signal });
  update();

  return {
    button: more,
    list,
    show(hints) {
      // Those that are there already are not announced again.
      if (hints.length === taken.length) return;
      list.replaceChildren(...hints.map(hintOf));
      taken = hints;
      update();
    },
    offer(on) {
      offered = on;
      update();
    },
  };

  async function take(): Promise<void> {
    if (waiting || taken.length >= hintCount) return;
    waiting = true;
    const html = await next(taken.length);
    waiting = false;
    if (html === undefined) return;
    taken = [...taken, html];
    list.append(hintOf(html, taken.length - 1));
    update();
  }

  function hintOf(html: string, index: number): HTMLElement {
    return element(
      "li",
      { class: "hint" },
      element(
        "span",
        { class: "hint-name" },
        withGaps(strings.hintNumber, index + 1),
      ),
      withHtml(element("div", { class: "hint-text" }), html),
    );
  }

  function update(): void {
    const done = taken.length >= hintCount;
    const focused = document.activeElement === more;
    const label = done
      ? strings.noMoreHints
      : withGaps(strings.hint, taken.length + 1, hintCount);
    if (more.textContent !== label) more.textContent = label;
    if (done) more.setAttribute("aria-disabled", "true");
    else more.removeAttribute("aria-disabled");
    // A button that has the focus stays, so that the focus is not lost with it.
    more.hidden = hintCount === 0 || ((done || !offered) && !focused);
    list.hidden = taken.length === 0;
  }
}

/** Fetches a hint; `say` tells the learner when it does not come. */
export async function takeHint(
  index: number,
  question: string,
  { context, signal }: Pick<QuestionSetting, "context" | "signal">,
  say: (words: string) => void,
): Promise<string | undefined> {
  const { lessonId } = context.page();
  try {
    const { html } = await context.requests.ask({
      type: "hint",
      lessonId,
      question,
      index,
    });
    return signal.aborted ? undefined : html;
  } catch (error) {
    if (!signal.aborted)
      say(withGaps(context.strings.hintNotGiven, messageOf(error)));
    return undefined;
  }
}
