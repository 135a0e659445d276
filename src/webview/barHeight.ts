import type { LessonContext } from "./context.ts";

/**
 * Tells the style sheet how high the bar is, so that nothing that has the focus is scrolled to behind it. Returns what
 * ends it.
 */
export function followBar({ root, signal }: LessonContext): () => void {
  const bar = root.querySelector<HTMLElement>(".lesson-bar");
  if (!bar) return () => undefined;
  const observer = new ResizeObserver(() =>
    document.documentElement.style.setProperty(
      "--bar-shown",
      `${bar.offsetHeight}px`,
    ),
  );
  observer.observe(bar);
  const stop = (): void => {
    observer.disconnect();
    signal.removeEventListener("abort", stop);
  };
  signal.addEventListener("abort", stop);
  return stop;
}
