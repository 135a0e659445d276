import type { LessonContext } from "./context.ts";

/** The boxes of a lesson that scroll by themselves. */
export interface ScrollBoxes {
  /** Takes in boxes that are new on the page. */
  watchNew(): void;
}

/**
 * A box that scrolls by itself can be reached with the keyboard and has a name; one that fits is no stop on the way.
 * One observer for the whole lesson: a preview takes in new boxes with every edit.
 */
export function createScrollBoxes({
  root,
  signal,
}: Pick<LessonContext, "root" | "signal">): ScrollBoxes {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target as HTMLElement);
  });
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    watchNew() {
      for (const box of root.querySelectorAll<HTMLElement>(
        ".scroll-box:not([data-watched])",
      )) {
        box.dataset["watched"] = "";
        observer.observe(box);
        for (const inner of box.children) observer.observe(inner);
      }
    },
  };
}

function update(target: HTMLElement): void {
  const box = target.closest<HTMLElement>(".scroll-box");
  if (!box) return;
  if (Math.max(box.scrollWidth, leastWidth(box)) > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", box.dataset["label"] ?? "");
  } else {
    for (const name of ["tabindex", "role", "aria-label"])
      box.removeAttribute(name);
  }
}

/** A diagram far from the screen has no size yet, but is known never to be narrower than this (see diagram.css). */
function leastWidth(box: HTMLElement): number {
  const drawn = parseFloat(box.style.getPropertyValue("--diagram-width"));
  return Number.isNaN(drawn) || box.classList.contains("zoomed")
    ? 0
    : drawn * 0.75;
}
