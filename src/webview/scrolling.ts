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
  const top = before.getBoundingClientRect().top + window.scrollY;
  const start = lineOf(before);
  const span = after ? lineOf(after) - start : 0;
  const next = after
    ? after.getBoundingClientRect().top + window.scrollY
    : top + before.getBoundingClientRect().height;
  const part = span > 0 ? (line - start) / span : 0;
  window.scrollTo({ top: top + (next - top) * Math.min(part, 1) - 8 });
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
  for (const block of article.querySelectorAll("[data-line]")) {
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
