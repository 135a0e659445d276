import type { DiagramProblem } from "../../core/check/diagramParser.ts";
import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { progressRing } from "../controls.ts";
import { element } from "../dom.ts";

/** The source that a figure holds from the start, and keeps. */
export function sourceOf(figure: HTMLElement): string {
  return figure.querySelector("pre code, pre")?.textContent ?? "";
}

/** Before it is drawn: a calm placeholder in place of the source. */
export function showPending(figure: HTMLElement, strings: PageStrings): void {
  figure.dataset["state"] = "pending";
  if (figure.querySelector(".diagram-pending")) return;
  figure.append(
    element(
      "div",
      { class: "diagram-pending" },
      progressRing(),
      element("span", {}, strings.diagramPending),
    ),
  );
}

export function showSvg(
  figure: HTMLElement,
  svg: SVGSVGElement,
  strings: PageStrings,
): void {
  clear(figure);
  const { width } = sizeToContent(svg);
  nameSvg(svg, strings);
  const box = element("div", { class: "diagram-box scroll-box" }, svg);
  box.dataset["label"] = strings.diagram;
  // Wider than the column: shrunk to three quarters at most, then it scrolls in its own box.
  box.style.setProperty("--diagram-width", `${Math.ceil(width)}px`);
  figure.append(box);
  figure.dataset["state"] = "rendered";
  centreStateLabels(svg);
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

export function showError(
  figure: HTMLElement,
  { line, message }: DiagramProblem,
  strings: PageStrings,
): void {
  const source = sourceOf(figure);
  clear(figure);
  const lines = source
    .replace(/\n$/, "")
    .split("\n")
    .map((text, index) =>
      element(
        "span",
        { class: index + 1 === line ? "diagram-line wrong" : "diagram-line" },
        element(
          "span",
          { class: "line-number", "aria-hidden": "true" },
          String(index + 1),
        ),
        `${text}\n`,
      ),
    );
  const pre = element(
    "pre",
    { class: "scroll-box" },
    element("code", {}, ...lines),
  );
  pre.dataset["label"] = strings.diagramSource;
  figure.append(
    element(
      "div",
      {
        class: "diagram-error",
        role: "group",
        "aria-label": strings.diagramFailedTitle,
      },
      element(
        "p",
        { class: "diagram-error-title" },
        strings.diagramFailedTitle,
      ),
      element("p", {}, withGaps(strings.diagramFailedAt, line, message)),
      pre,
    ),
  );
  figure.dataset["state"] = "failed";
}

function clear(figure: HTMLElement): void {
  for (const part of figure.querySelectorAll(
    ".diagram-pending, .diagram-box, .diagram-error",
  ))
    part.remove();
}

/** Its natural size, from the drawing itself; style sheets decide the rest. */
function sizeToContent(svg: SVGSVGElement): { width: number } {
  const { width, height } = svg.viewBox.baseVal;
  svg.style.removeProperty("max-width");
  if (width > 0 && height > 0) {
    svg.setAttribute("width", String(width));
    svg.setAttribute("height", String(height));
  }
  return { width: width > 0 ? width : 300 };
}

/** One picture with a name, instead of a heap of loose words. */
function nameSvg(svg: SVGSVGElement, strings: PageStrings): void {
  svg.removeAttribute("aria-roledescription");
  svg.setAttribute("role", "img");
  const title = svg.querySelector(":scope > title")?.textContent?.trim();
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("aria-label", title || strings.diagram);
}
