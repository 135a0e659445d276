import type { DiagramProblem } from "../../core/check/diagramParser.ts";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { drawingMarkup } from "../../core/diagram/drawingMarkup.ts";
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
  if (figure.querySelector(".diagram-pending:not(.diagram-huge)")) return;
  clearFigure(figure);
  figure.append(
    element(
      "div",
      { class: "diagram-pending" },
      progressRing(),
      element("span", {}, strings.diagramPending),
    ),
  );
}

/** The same markup that the host puts into a lesson whose diagrams were drawn before. */
export function showDrawing(figure: HTMLElement, drawing: Drawing): void {
  clearFigure(figure);
  const holder = document.createElement("template");
  holder.innerHTML = drawingMarkup(
    drawing,
    figure.dataset["diagram"] ?? "",
    sourceOf(figure),
  );
  figure.append(holder.content);
  figure.dataset["state"] = "rendered";
}

export function showError(
  figure: HTMLElement,
  { line, message }: DiagramProblem,
  strings: PageStrings,
): void {
  const source = sourceOf(figure);
  clearFigure(figure);
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
      element("p", {}, ...saidAt(line, message, strings)),
      pre,
    ),
  );
  figure.dataset["state"] = "failed";
}

/** The line in our words; what is wrong there in the words of mermaid, which are English. */
function saidAt(
  line: number,
  message: string,
  strings: PageStrings,
): readonly (Node | string)[] {
  const [before = "", after = ""] = withGaps(
    strings.diagramFailedAt,
    line,
  ).split("{1}");
  return [before, element("bdi", { lang: "en" }, message), after];
}

/** Takes away whatever stands beside the source. */
export function clearFigure(figure: HTMLElement): void {
  for (const part of figure.querySelectorAll(
    ".diagram-pending, .diagram-box, .diagram-error, .diagram-tools, .diagram-text, .walk",
  ))
    part.remove();
}
