import { allRoles } from "../../core/diagram/colours/roles.ts";
import { contrast, parseColour } from "./colour.ts";

/**
 * Labels on colours of the author's own. Such a colour is the same in every theme, so a label without a colour of its
 * own gets black or white, whichever stands out more. On our colours a label has ours, whatever the author gave it:
 * theirs was meant for one theme. `svg` has to be in a document.
 */
export function readableLabels(svg: SVGSVGElement): void {
  withSentinel(svg, () => {
    const shapes = [...svg.querySelectorAll<SVGElement>(shapeNames)]
      .filter((shape) => shape.closest("defs, marker, clipPath") === null)
      .map((shape) => ({ shape, paint: paintOf(shape, "fill") }))
      .filter(({ paint }) => paint !== "none");
    for (const { shape, paint } of shapes)
      if (paint !== "theme" && isBackdrop(shape)) soften(shape, paint);
    const labels = [
      ...svg.querySelectorAll<SVGElement>("text, foreignObject"),
    ].filter((label) => (label.textContent ?? "").trim() !== "");
    const isPlain =
      shapes.every(({ paint }) => paint === "theme") &&
      labels.every((label) => labelPaint(label) === "theme");
    if (isPlain) return;
    const boxes = shapes.map((each) => ({
      ...each,
      box: each.shape.getBoundingClientRect(),
    }));
    for (const label of labels) {
      const { x, y, width, height } = label.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const under = boxes.findLast(
        ({ shape, box }) =>
          !isBackdrop(shape) &&
          (shape.compareDocumentPosition(label) &
            Node.DOCUMENT_POSITION_FOLLOWING) !==
            0 &&
          box.left <= middleX &&
          middleX <= box.right &&
          box.top <= middleY &&
          middleY <= box.bottom,
      );
      const own = labelPaint(label);
      if (under === undefined || under.paint === "theme") {
        if (own !== "theme") paintLabel(label, "var(--gl-d-text)");
      } else if (own === "theme") paintLabel(label, standsOutOn(under.paint));
    }
  });
}

type Paint = "none" | "theme" | (string & {});

const shapeNames = "rect, path, polygon, circle, ellipse";
const sentinel = "rgb(1, 2, 3)";

/** For a moment every colour of the theme is one that nobody writes, so that all others are known as authored. */
function withSentinel(svg: SVGSVGElement, look: () => void): void {
  const style = svg.getAttribute("style");
  const variables = allRoles().map((role) => `--gl-d-${role}:${sentinel}`);
  svg.setAttribute("style", [style ?? "", ...variables].join(";"));
  look();
  if (style === null) svg.removeAttribute("style");
  else svg.setAttribute("style", style);
}

function paintOf(element: Element, property: "fill" | "color"): Paint {
  const style = getComputedStyle(element);
  const value = style[property];
  const colour = parseColour(value);
  if (value === "none" || colour?.alpha === 0 || style.fillOpacity === "0")
    return "none";
  const isSentinel =
    colour !== undefined &&
    Math.round(colour.red) === 1 &&
    Math.round(colour.green) === 2 &&
    Math.round(colour.blue) === 3;
  return isSentinel || colour === undefined ? "theme" : value;
}

function labelPaint(label: SVGElement): Paint {
  if (label.localName !== "text")
    return paintOf(label.querySelector("span, p, div") ?? label, "color");
  const inner = [...label.querySelectorAll("tspan")].filter(
    ({ childElementCount }) => childElementCount === 0,
  );
  return paintOf(inner[0] ?? label, "fill");
}

function paintLabel(label: SVGElement, colour: string): void {
  for (const part of [label, ...label.querySelectorAll<HTMLElement>("*")]) {
    part.style.setProperty("fill", colour, "important");
    if (label.localName !== "text")
      part.style.setProperty("color", colour, "important");
  }
}

/** The coloured areas behind messages of a sequence diagram. */
function isBackdrop(shape: Element): boolean {
  return shape.matches("rect.rect");
}

/** Text of the theme stands on it, so only a tint of the colour is left. */
function soften(shape: SVGElement, colour: string): void {
  shape.style.setProperty(
    "fill",
    `color-mix(in srgb, ${colour} 18%, var(--gl-d-ground))`,
  );
}

function standsOutOn(paint: string): string {
  const colour = parseColour(paint);
  const [black, white] = [0, 255].map((part) => ({
    red: part,
    green: part,
    blue: part,
  }));
  return colour &&
    black &&
    white &&
    contrast(colour, black) < contrast(colour, white)
    ? "#fff"
    : "#000";
}
