import type { LessonContext } from "./context.ts";

/** Marks the section that is being read. Returns what ends it. */
export function followOutline({ root, signal }: LessonContext): () => void {
  const links = new Map<Element, Element>();
  for (const link of root.querySelectorAll(".outline a[href]")) {
    const id = decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "");
    const heading = document.getElementById(id);
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return () => undefined;

  // Headings cross a line a third down the window: that is where the eye is. The zone reaches far above the window,
  // so that a jump over several headings is noticed, too.
  const observer = new IntersectionObserver(mark, {
    rootMargin: "1000000px 0px -66% 0px",
  });
  for (const heading of links.keys()) observer.observe(heading);
  const stop = (): void => {
    observer.disconnect();
    signal.removeEventListener("abort", stop);
  };
  signal.addEventListener("abort", stop);
  mark();
  return stop;

  function mark(): void {
    const line = window.innerHeight / 3;
    const headings = [...links.keys()];
    const current =
      headings.findLast(
        (heading) => heading.getBoundingClientRect().top < line,
      ) ?? headings[0];
    for (const [heading, link] of links)
      if (heading !== current) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
        keepVisible(link);
      }
  }
}

/** Scrolls the outline's own box, never the page. */
function keepVisible(link: Element): void {
  const box = link.closest(".outline");
  if (!box) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop -= frame.top - top + 24;
  else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom + 24;
}
