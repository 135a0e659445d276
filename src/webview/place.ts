import { blocksAround, lineOf } from "./scrolling.ts";

/** Notes which block is at the top of the window; the function it returns scrolls so that it is there again. */
export function keepPlace(article: HTMLElement): () => void {
  const block = [...article.querySelectorAll("[data-line]")].find(
    (candidate) => candidate.getBoundingClientRect().bottom > 0,
  );
  if (!block || window.scrollY === 0) return () => undefined;
  const { top } = block.getBoundingClientRect();
  const line = lineOf(block);
  return () => {
    const target = block.isConnected
      ? block
      : blocksAround(article, line).before;
    if (!target) return;
    const moved = target.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved });
  };
}
