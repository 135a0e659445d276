import type { LessonContext } from "./context.ts";
import { scrollToAnchor } from "./scrolling.ts";

/** Where the reader is: restored at the start, shown as progress, told to the host when scrolling has settled. */
export interface Reading {
  /** Something above or below changed its height while the reader had not moved yet: go to their place again. */
  settle(): void;
  /** The page was taken elsewhere (a link, the editor beside a preview): it is not brought back to its start. */
  leaveStart(): void;
  /** The page is another: what it is restored from is as well. */
  remember(): void;
}

export function trackReading(
  context: LessonContext,
  anchor: string | undefined,
): Reading {
  const { root, signal } = context;
  const bar = root.querySelector<HTMLElement>("[data-reading-progress]");
  let moved = false;

  goToStart();
  showProgress();
  // A panel that was never scrolled is restored as well.
  remember(context.page().position);
  // Diagrams and fonts still change heights: the place is kept until the reader takes over.
  for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"])
    window.addEventListener(kind, () => (moved = true), {
      signal,
      passive: true,
      once: true,
    });
  window.addEventListener("scroll", showProgress, { signal, passive: true });
  window.addEventListener("resize", showProgress, { signal, passive: true });
  // Some hosts fire scrollend late or not at all when a script scrolls, so a short calm counts as the end, too.
  let calm: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    "scroll",
    () => {
      clearTimeout(calm);
      calm = setTimeout(tell, 150);
    },
    { signal, passive: true },
  );
  signal.addEventListener("abort", () => clearTimeout(calm));
  watchEnd(context);
  return {
    settle() {
      // At the top nothing moves, and asking where the page ends would lay all of it out.
      if (moved || (anchor === undefined && context.page().position === 0))
        return;
      goToStart();
    },
    leaveStart: () => void (moved = true),
    remember: () => remember(position()),
  };

  function goToStart(): void {
    if (anchor !== undefined) scrollToAnchor(context.article, anchor);
    else window.scrollTo({ top: context.page().position * range() });
  }

  function showProgress(): void {
    bar?.style.setProperty("--read", String(position()));
  }

  function tell(): void {
    if (signal.aborted) return;
    const { lessonId } = context.page();
    const now = position();
    remember(now);
    context.post({ type: "positioned", lessonId, position: now });
  }

  function remember(now: number): void {
    const { courseId, lessonId, withAnswers } = context.page();
    context.remember({
      courseId,
      lessonId,
      position: now,
      ...(withAnswers && { withAnswers }),
    });
  }
}

/** 0 at the top, 1 at the end; a lesson that fits on the screen is at 0. */
function position(): number {
  const whole = range();
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, window.scrollY / whole));
}

function range(): number {
  return document.documentElement.scrollHeight - window.innerHeight;
}

/** Says once that the end was on screen: only in a page that is ready and that someone can see. */
function watchEnd({ root, page, post, signal }: LessonContext): void {
  const end = root.querySelector("[data-end]");
  if (!end) return;
  let onScreen = false;
  const observer = new IntersectionObserver((entries) => {
    onScreen = entries.some(({ isIntersecting }) => isIntersecting);
    tell();
  });
  observer.observe(end);
  document.addEventListener("visibilitychange", tell, { signal });
  signal.addEventListener("abort", () => observer.disconnect());

  function tell(): void {
    if (
      !onScreen ||
      signal.aborted ||
      document.visibilityState !== "visible" ||
      root.dataset["state"] !== "ready"
    )
      return;
    observer.disconnect();
    onScreen = false;
    post({ type: "endReached", lessonId: page().lessonId });
  }
}
