import { statusWords } from "../protocol/markup.ts";
import { withGaps } from "../protocol/strings.ts";
import type { LessonContext } from "./context.ts";
import { messageOf } from "./dom.ts";

/** Brings the bar up to date. Its elements stay, so that focus does and only changed words are announced. */
export function showStatus(context: LessonContext): void {
  const { root, strings } = context;
  const { status } = context.page();
  const complete = status.state === "complete";
  const words = root.querySelector("[data-status] .status-words");
  const html = statusWords(status, strings);
  if (words && words.innerHTML !== html) words.innerHTML = html;
  const button = root.querySelector<HTMLElement>('[data-action="complete"]');
  if (!button) return;
  const label = complete ? strings.undoComplete : strings.markComplete;
  if (button.textContent !== label) button.textContent = label;
  button.dataset["done"] = String(!complete);
  button.setAttribute(
    "aria-label",
    complete ? strings.undoCompleteLong : strings.markComplete,
  );
}

/** A request failed: said beside the button that completes the lesson, where words are announced. */
export function sayNotSaved(error: unknown, context: LessonContext): void {
  if (context.signal.aborted) return;
  const words = context.root.querySelector("[data-status] .status-words");
  if (words)
    words.textContent = withGaps(context.strings.notSaved, messageOf(error));
}
