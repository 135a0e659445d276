import type { PageStrings } from "../../protocol/strings.ts";
import { textArea } from "../controls.ts";
import { element } from "../dom.ts";

/** "Why?" below an answer: kept with it, never graded. */
export interface WhyField {
  readonly element: HTMLElement;
  /** Undefined when nothing is written. */
  text(): string | undefined;
  fill(text: string | undefined): void;
  lock(locked: boolean): void;
}

export function createWhyField(
  label: string,
  strings: PageStrings,
  changed: () => void,
  signal: AbortSignal,
): WhyField {
  const input = textArea(`${strings.whyDoYouThinkSo}: ${label}`, 2);
  input.addEventListener("input", changed, { signal });
  return {
    element: element(
      "div",
      { class: "text-answer why-answer" },
      element(
        "span",
        { class: "answer-hint", "aria-hidden": "true" },
        strings.whyDoYouThinkSo,
      ),
      input,
    ),
    text: () => (input.value.trim() === "" ? undefined : input.value),
    fill: (text) => (input.value = text ?? ""),
    lock: (locked) => (input.readOnly = locked),
  };
}
