import type { PageStrings } from "../../protocol/strings.ts";
import { button } from "../controls.ts";
import { element } from "../dom.ts";

/**
 * Shows a diagram as large as the panel. Its own nodes move there and back, so that ids stay single and whatever was
 * set on them stays.
 */
export function openFullView(
  figure: HTMLElement,
  label: string,
  strings: PageStrings,
  signal: AbortSignal,
): void {
  const box = figure.querySelector<HTMLElement>(".diagram-box");
  const tools = figure.querySelector<HTMLElement>(".diagram-tools");
  if (!box || !tools) return;
  const place = element("div", { class: "diagram-away" });
  place.style.height = `${box.getBoundingClientRect().height}px`;
  const walk = figure.querySelector<HTMLElement>(".walk");
  const close = button(strings.closeFullView);
  const dialog = element("dialog", {
    class: "diagram-full",
    "aria-label": label,
  });
  const focused = document.activeElement;
  const closed = new AbortController();
  box.before(place);
  dialog.append(box, tools, ...(walk ? [walk] : []), close);
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", back);
  signal.addEventListener("abort", () => dialog.close(), {
    signal: closed.signal,
  });
  dialog.showModal();

  function back(): void {
    if (!box || !tools) return;
    closed.abort();
    place.replaceWith(box);
    box.after(tools, ...(walk ? [walk] : []));
    dialog.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
