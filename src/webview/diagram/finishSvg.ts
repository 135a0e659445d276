import { neutralNodes } from "./neutralNodes.ts";
import { readableLabels } from "./readableLabels.ts";
import { safeNodes } from "./safeNodes.ts";

/**
 * mermaid's markup as it is kept and shown: safe, in colours of the theme, no larger than it was drawn. `place` is in
 * the document, in the font that diagrams are measured with.
 */
export function finishSvg(
  markup: string,
  source: string,
  place: HTMLElement,
): string {
  const svg = safeNodes(markup);
  neutralNodes(svg, source);
  naturalSize(svg);
  // It is named by the figure, from what it says.
  for (const name of ["role", "aria-roledescription"])
    svg.removeAttribute(name);
  for (const part of svg.querySelectorAll(":scope > title, :scope > desc"))
    part.remove();
  place.replaceChildren(svg);
  try {
    centreStateLabels(svg);
    readableLabels(svg);
    return svg.outerHTML;
  } finally {
    svg.remove();
  }
}

function naturalSize(svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal;
  svg.removeAttribute("style");
  if (width > 0 && height > 0) {
    svg.setAttribute("width", String(Math.ceil(width)));
    svg.setAttribute("height", String(Math.ceil(height)));
  }
}

/** mermaid sets SVG labels of states to the left of a box of fixed width; only the browser knows how wide they are. */
function centreStateLabels(svg: SVGSVGElement): void {
  for (const node of svg.querySelectorAll(".node.statediagram-state")) {
    const box = node.querySelector<SVGGraphicsElement>(".label-container");
    const label = node.querySelector<SVGGraphicsElement>(":scope > g.label");
    const text = label?.querySelector("text");
    const y = /,\s*(-?[\d.]+)/.exec(
      label?.getAttribute("transform") ?? "",
    )?.[1];
    if (!box || !label || !text || y === undefined) continue;
    const [outer, inner] = [box.getBBox(), text.getBBox()];
    const x = outer.x + outer.width / 2 - (inner.x + inner.width / 2);
    label.setAttribute("transform", `translate(${x}, ${y})`);
  }
}
