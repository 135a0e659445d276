import { type IconName, icons } from "../../../protocol/icons.ts";
import { element } from "../../dom.ts";

/** A button of a walk, with words and perhaps an icon before them. Native, in the page's quiet style. */
export function walkButton(
  label: string,
  { icon, run, signal }: WalkButton,
): HTMLButtonElement {
  const made = element("button", { type: "button", class: "walk-button" });
  setButton(made, label, icon);
  made.addEventListener("click", run, { signal });
  return made;
}

interface WalkButton {
  readonly icon?: IconName;
  readonly signal: AbortSignal;
  run(): void;
}

/** Changes what a button says. */
export function setButton(
  made: HTMLButtonElement,
  label: string,
  icon?: IconName,
): void {
  made.innerHTML = icon === undefined ? "" : icons[icon];
  made.append(element("span", {}, label));
}

/**
 * Disables a button without losing the focus that is on it: a native `disabled` would send the keyboard back to the
 * top of the page. A click on it does nothing, so `run` has to look.
 */
export function setEnabled(made: HTMLButtonElement, enabled: boolean): void {
  if (enabled) made.removeAttribute("aria-disabled");
  else made.setAttribute("aria-disabled", "true");
}
