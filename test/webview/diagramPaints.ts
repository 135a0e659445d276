import type { Page } from "playwright-core";
import { contrast, parseColour } from "../../src/webview/diagram/colour.ts";

/** A text or a line of a diagram, and what it is painted on. */
export interface Paint {
  readonly diagram: string;
  readonly what: string;
  readonly colour: string;
  readonly ground: string;
  readonly least: number;
}

/** Every text and line that stands out less than it must, as sentences. */
export async function faint(page: Page): Promise<readonly string[]> {
  const found = await paints(page);
  return found.flatMap(({ diagram, what, colour, ground, least }) => {
    const [a, b] = [parseColour(colour), parseColour(ground)];
    const reached = a && b ? contrast(a, b) : 0;
    return reached >= least
      ? []
      : [
          `${diagram}: ${what}: ${colour} on ${ground} is ${reached.toFixed(2)}`,
        ];
  });
}

/** Every text with the shape under it, every line and border with the ground, as the browser paints them. */
export function paints(page: Page): Promise<Paint[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    const bodyGround = getComputedStyle(document.body).backgroundColor;
    /** One colour over another, as a browser mixes them. */
    const over = (
      colours: readonly (string | readonly [string, number])[],
    ): string => {
      if (!brush) throw new Error("no canvas");
      for (const entry of colours) {
        const [colour, opacity] =
          typeof entry === "string" ? [entry, 1] : entry;
        brush.globalAlpha = opacity;
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
      }
      brush.globalAlpha = 1;
      return `rgb(${[...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).join(", ")})`;
    };
    /** Faint while a diagram is walked through, alone or with the group that it is in. */
    const opacityOf = (element: Element): number => {
      let opacity = 1;
      for (
        let at: Element | null = element;
        at && at.localName !== "svg";
        at = at.parentElement
      )
        opacity *= Number(getComputedStyle(at).opacity);
      return opacity;
    };
    const isSeen = (colour: string) =>
      colour !== "none" && !/[,/] 0\)$/.test(colour);
    const all: Paint[] = [];
    for (const figure of document.querySelectorAll<HTMLElement>(
      "figure[data-diagram]",
    )) {
      const svg = figure.querySelector("svg:not(.icon)");
      if (!svg) continue;
      const diagram = figure.dataset["diagram"] ?? "";
      const shapes = [
        ...svg.querySelectorAll<SVGElement>(
          ":is(rect, path, polygon, circle, ellipse):not(:is(defs, marker, clipPath) *)",
        ),
      ].filter((shape) => isSeen(getComputedStyle(shape).fill));
      const under = (element: Element, x: number, y: number) => {
        const stack = shapes.filter((shape) => {
          const rect = shape.getBoundingClientRect();
          return (
            (shape.compareDocumentPosition(element) &
              Node.DOCUMENT_POSITION_FOLLOWING) !==
              0 &&
            !shape.contains(element) &&
            rect.left <= x &&
            x <= rect.right &&
            rect.top <= y &&
            y <= rect.bottom &&
            isInside(shape, x, y)
          );
        });
        return over([
          bodyGround,
          ...stack.map(
            (shape) =>
              [getComputedStyle(shape).fill, opacityOf(shape)] as const,
          ),
        ]);
      };
      for (const text of svg.querySelectorAll("text")) {
        if (!text.textContent?.trim()) continue;
        const box = text.getBoundingClientRect();
        const leaf =
          text.querySelector("tspan tspan") ??
          text.querySelector("tspan") ??
          text;
        // Numbers of messages stand on a marker, which is no shape of its own.
        const badge = text.matches(".sequenceNumber")
          ? svg.querySelector("marker[id*=sequencenumber] circle")
          : null;
        const ground = badge
          ? over([getComputedStyle(badge).fill])
          : under(text, box.x + box.width / 2, box.y + box.height / 2);
        all.push({
          diagram,
          what: `text ${text.textContent.trim().slice(0, 30)}`,
          colour: over([
            ground,
            [getComputedStyle(leaf).fill, opacityOf(text)],
          ]),
          ground,
          least: 4.5,
        });
      }
      const lines = svg.querySelectorAll<SVGElement>(
        ".flowchart-link, .messageLine0, .messageLine1, .transition, .actor-line, .relation, .relationshipLine, .node rect, .node .label-container, .cluster rect, rect.actor, .task, .arrow, .commit:not(.commit-merge, .commit-highlight-inner), .loopLine, .labelBox",
      );
      for (const line of lines) {
        const { stroke, strokeWidth } = getComputedStyle(line);
        if (!isSeen(stroke) || strokeWidth === "0px") continue;
        // A line of the author's own is theirs.
        if (diagram === "coloured") continue;
        // One that is not there yet, in a walk: its words are what is read.
        if (opacityOf(line) < 1) continue;
        all.push({
          diagram,
          what: `line ${line.getAttribute("class")}`,
          colour: over([bodyGround, stroke]),
          ground: bodyGround,
          least: 3,
        });
      }
    }
    return all;

    /** Whether a point of the window is in the filled part: the box of a slice or an arrow is larger than it. */
    function isInside(shape: SVGElement, x: number, y: number): boolean {
      if (!(shape instanceof SVGGeometryElement)) return true;
      const matrix = shape.getScreenCTM();
      return matrix
        ? shape.isPointInFill(
            new DOMPoint(x, y).matrixTransform(matrix.inverse()),
          )
        : true;
    }
  });
}
