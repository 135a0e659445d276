import { element } from "../../dom.ts";

/** The place among the steps: dragged, or moved with the arrow keys, Home and End, as every slider. */
export interface StepSlider {
  readonly element: HTMLInputElement;
  /** `words` say the place to those who do not see it. */
  set(at: number, words: string): void;
}

/** `last` is the number of the last step, from 0. */
export function stepSlider(
  label: string,
  last: number,
  go: (to: number) => void,
  signal: AbortSignal,
): StepSlider {
  const input = element("input", {
    type: "range",
    class: "walk-slider",
    min: "0",
    max: String(last),
    step: "1",
    value: "0",
    "aria-label": label,
  });
  input.addEventListener("input", () => go(input.valueAsNumber), { signal });
  return {
    element: input,
    set(at, words) {
      input.value = String(at);
      input.style.setProperty("--at", String(last === 0 ? 1 : at / last));
      input.setAttribute("aria-valuetext", words);
    },
  };
}

/** Arrow keys, Home and End on the buttons do what they do on the slider. `by` is 1 forward and -1 back. */
export function wireStepKeys(
  controls: readonly HTMLElement[],
  go: (by: number | "home" | "end") => void,
  signal: AbortSignal,
): void {
  for (const control of controls) {
    if (control instanceof HTMLInputElement) continue;
    control.addEventListener(
      "keydown",
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
          return;
        const forward = control.matches(":dir(rtl)") ? -1 : 1;
        const way = {
          ArrowRight: forward,
          ArrowLeft: -forward,
          Home: "home" as const,
          End: "end" as const,
        }[event.key];
        if (way === undefined) return;
        event.preventDefault();
        go(way);
      },
      { signal },
    );
  }
}
