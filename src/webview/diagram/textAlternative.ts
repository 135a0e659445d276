import {
  describeDiagram,
  type DiagramText,
} from "../../core/diagram/description.ts";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { parseDrawing } from "../../protocol/parseDrawing.ts";
import type { PageStrings } from "../../protocol/strings.ts";
import { element } from "../dom.ts";

/** Names a drawn diagram and gives it its text, which a reader may also show. */
export function nameDiagram(
  figure: HTMLElement,
  svg: SVGSVGElement,
  strings: PageStrings,
): HTMLElement {
  const text = describeDiagram(drawingOf(figure), labelsOf(svg), strings);
  const id = `gl-text-${figure.dataset["diagram"] ?? ""}`;
  const alternative = element(
    "div",
    { class: "diagram-text", id, hidden: true },
    element("p", {}, text.summary),
    ...listOf(text),
  );
  svg.setAttribute("aria-label", text.name);
  svg.setAttribute("aria-describedby", id);
  figure.querySelector(".diagram-text")?.remove();
  figure.append(alternative);
  return alternative;
}

function listOf({ lines, ordered }: DiagramText): HTMLElement[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => element("li", {}, line));
  return [element(ordered ? "ol" : "ul", {}, ...items)];
}

/** What came with the drawing besides its picture. */
export function drawingOf(figure: HTMLElement): Omit<Drawing, "svg"> {
  const box = figure.querySelector<HTMLElement>(".diagram-box");
  const data: unknown = JSON.parse(box?.dataset["drawing"] ?? "{}");
  return parseDrawing({ ...(data as object), svg: "" }) ?? { kind: "unknown" };
}

/** The texts of the picture, lines of one label joined. */
function labelsOf(svg: SVGSVGElement): readonly string[] {
  return [...svg.querySelectorAll("text, foreignObject")]
    .filter((label) => label.closest("defs") === null)
    .map((label) => {
      const lines = [...label.querySelectorAll(":scope > tspan")];
      const parts = lines.length > 0 ? lines : [label];
      return parts.map(({ textContent }) => textContent?.trim()).join(" ");
    });
}
