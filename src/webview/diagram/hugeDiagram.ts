import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { button } from "../controls.ts";
import { element } from "../dom.ts";
import { clearFigure, showPending } from "./figure.ts";

/** From this many characters on, drawing may keep the page busy for long. */
const many = 50_000;

export function isHuge(source: string): boolean {
  return source.length > many;
}

/** Asks in place of the diagram; `draw` when the reader wants it. */
export function askBeforeDrawing(
  figure: HTMLElement,
  strings: PageStrings,
  draw: () => void,
): void {
  clearFigure(figure);
  const start = button(strings.diagramDrawAnyway);
  start.addEventListener("click", () => {
    showPending(figure, strings);
    // The placeholder is painted before drawing keeps the page busy.
    requestAnimationFrame(() => setTimeout(draw));
  });
  figure.append(
    element(
      "div",
      { class: "diagram-pending diagram-huge" },
      element(
        "p",
        {},
        withGaps(
          strings.diagramHuge,
          sizeOf(figure).toLocaleString(strings.language),
        ),
      ),
      start,
    ),
  );
}

function sizeOf(figure: HTMLElement): number {
  return figure.querySelector("pre")?.textContent?.length ?? 0;
}
