/**
 * What makes a block of the text the same as before: its HTML without line numbers (an edit above moves every line
 * below), and of a diagram its source alone (whether the host knew its drawing by then is no change).
 */
export function blockKey(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  const figures = copy.matches(figure)
    ? [copy]
    : [...copy.querySelectorAll(figure)];
  for (const each of figures) {
    each.replaceChildren(each.querySelector("pre")?.textContent ?? "");
    each.removeAttribute("data-state");
  }
  return copy.outerHTML.replace(/ data-line="\d+"/g, "");
}

const figure = "figure[data-diagram]";
