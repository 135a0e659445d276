import type { LessonContext } from "./context.ts";
import { lineAtTop, scrollToLine } from "./scrolling.ts";

/** Page and editor scrolling together, in a preview. */
export interface ScrollTogether {
  /** The editor was scrolled to this line. */
  follow(line: number): void;
  /** The text changed, which moves the page without anybody scrolling it. */
  textChanged(): void;
}

/**
 * The page leads only while its author scrolls it with their own hands: what moves it otherwise (the editor, a text
 * that grew, a diagram that arrived) is not told to the editor. And while it leads it does not follow, so the editor's
 * echo of a move does not come back as another.
 */
export function scrollTogether({
  article,
  page,
  post,
  signal,
}: LessonContext): ScrollTogether {
  let led = -Infinity;
  let asked = false;
  let told: number | undefined;
  for (const gesture of ["wheel", "touchmove", "pointerdown", "keydown"])
    window.addEventListener(gesture, lead, { signal, passive: true });
  window.addEventListener("pointermove", drag, { signal, passive: true });
  window.addEventListener("scroll", scrolled, { signal, passive: true });
  return {
    follow(line) {
      if (isLeading()) return;
      told = undefined;
      scrollToLine(article, line);
    },
    textChanged() {
      led = -Infinity;
    },
  };

  function lead(): void {
    led = performance.now();
  }

  /** The bar at the side is held. */
  function drag({ buttons }: PointerEvent): void {
    if (buttons !== 0) lead();
  }

  function isLeading(): boolean {
    return performance.now() - led < leadMilliseconds;
  }

  function scrolled(): void {
    if (page().mode !== "preview" || !isLeading()) return;
    // A wheel goes on turning after the last gesture was seen.
    lead();
    if (asked) return;
    asked = true;
    requestAnimationFrame(tell);
  }

  function tell(): void {
    asked = false;
    if (signal.aborted) return;
    const line = lineAtTop(article);
    if (line === told) return;
    told = line;
    post({ type: "scrolled", line });
  }
}

/** As long as a scroll that an author began may take to come round as the editor's. */
const leadMilliseconds = 400;
