/** Scrolls to a heading or footnote. `focus`: the learner followed a link, so the keyboard goes there too. */
export function scrollToAnchor(
  article: HTMLElement,
  anchor: string,
  focus = false,
): void {
  const target =
    anchor === "" || anchor === article.id ? article : byId(anchor);
  if (!target) return;
  openAround(target);
  if (target === article) window.scrollTo({ top: 0 });
  else target.scrollIntoView({ block: "start" });
  if (!focus) return;
  if (!target.hasAttribute("tabindex")) {
    target.setAttribute("tabindex", "-1");
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), {
      once: true,
    });
  }
  target.focus({ preventScroll: true });
}

/** Scrolls to the block that holds a line of the source, in proportion when it is inside one. */
export function scrollToLine(article: HTMLElement, line: number): void {
  const { before, after } = blocksAround(article, line);
  if (!before) {
    window.scrollTo({ top: 0 });
    return;
  }
  const top = topOf(before);
  const start = lineOf(before);
  const span = after ? lineOf(after) - start : 0;
  const next = after ? topOf(after) : bottomOf(before);
  const part = span > 0 ? (line - start) / span : 0;
  window.scrollTo({ top: top + (next - top) * Math.min(part, 1) - margin });
}

/** The line of the source that is at the top of the window: what `scrollToLine` would take there. */
export function lineAtTop(article: HTMLElement): number {
  const edge = window.scrollY + margin;
  let before: Element | undefined;
  let after: Element | undefined;
  for (const block of linedBlocks(article)) {
    // Half a pixel: positions are fractions, scrolling is not.
    if (topOf(block) <= edge + 0.5) {
      if (!before || lineOf(block) >= lineOf(before)) before = block;
    } else if (before && lineOf(block) > lineOf(before)) {
      after = block;
      break;
    }
  }
  if (!before || window.scrollY === 0) return 1;
  const start = lineOf(before);
  const top = topOf(before);
  const next = after ? topOf(after) : bottomOf(before);
  const part = next > top ? (edge - top) / (next - top) : 0;
  const span = after ? lineOf(after) - start : 0;
  return Math.max(1, Math.round(start + span * Math.min(part, 1)));
}

/** How much of what is above stays visible. */
const margin = 8;

function topOf(block: Element): number {
  return block.getBoundingClientRect().top + window.scrollY;
}

function bottomOf(block: Element): number {
  return block.getBoundingClientRect().bottom + window.scrollY;
}

/** The blocks that know their line and have a place on the page; those in closed details have none. */
function linedBlocks(article: HTMLElement): Element[] {
  return [...article.querySelectorAll("[data-line]")].filter((block) =>
    block.checkVisibility(),
  );
}

export function lineOf(block: Element): number {
  return Number(block.getAttribute("data-line"));
}

/** The last block that starts at or before the line, and the first that starts after it. */
export function blocksAround(
  article: HTMLElement,
  line: number,
): { before: Element | undefined; after: Element | undefined } {
  let before: Element | undefined;
  let after: Element | undefined;
  for (const block of linedBlocks(article)) {
    const start = lineOf(block);
    if (start <= line && (!before || start >= lineOf(before))) before = block;
    if (start > line && (!after || start < lineOf(after))) after = block;
  }
  return { before, after };
}

function byId(id: string): HTMLElement | undefined {
  return document.getElementById(id) ?? undefined;
}

function openAround(target: Element): void {
  for (
    let details = target.closest("details");
    details;
    details = details.parentElement?.closest("details") ?? null
  )
    details.open = true;
}
