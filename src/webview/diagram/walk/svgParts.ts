import { nodeShapes, targetOfElement } from "../svgTargets.ts";

/** How a part of the picture is shown; the colours are in media/walk.css. */
export type WalkMark =
  | "current"
  | "faint"
  | "visited"
  | "failed"
  | "unreachable"
  /** Lies on the way that was asked for. */
  | "path"
  /** Worth a look: where one may go next, what everything depends on. */
  | "marked";

/** A diagram's picture by the targets of `core/diagram/targets.ts`: `node:A`, `group:G`, `edge:L_A_B_0`. */
export interface SvgParts {
  /** Gives every part of the picture its mark, and takes it away where there is none. */
  paint(markOf: (target: string) => WalkMark | undefined): void;
  /** The target at an element of the picture, the one that was clicked for example. */
  targetAt(element: Element): string | undefined;
  /** The elements of a target, to scroll to for example. */
  elementsOf(target: string): readonly SVGElement[];
}

/** Reads which elements of a picture stand for what. `more` knows elements that are no targets of a question. */
export function svgPartsOf(
  svg: SVGSVGElement,
  more: (element: Element) => string | undefined = () => undefined,
): SvgParts {
  const parts = new Map<SVGElement, string>();
  const byTarget = new Map<string, SVGElement[]>();
  for (const part of svg.querySelectorAll<SVGElement>(partNames)) {
    const target = more(part) ?? targetOfElement(part);
    if (target === undefined) continue;
    parts.set(part, target);
    byTarget.set(target, [...(byTarget.get(target) ?? []), part]);
  }
  return {
    paint(markOf) {
      for (const [part, target] of parts) {
        const mark = markOf(target);
        if (mark === undefined) delete part.dataset["walk"];
        else if (part.dataset["walk"] !== mark) part.dataset["walk"] = mark;
      }
    },
    targetAt(element) {
      let at: Element | null = element;
      for (; at && at !== svg; at = at.parentElement) {
        const target = parts.get(at as SVGElement);
        if (target !== undefined) return target;
      }
      return undefined;
    },
    elementsOf: (target) => byTarget.get(target) ?? [],
  };
}

/** The largest element that stands for one thing alone. A group is the frame around its nodes, not the nodes. */
const partNames = [
  nodeShapes,
  "g.cluster",
  "g.statediagram-cluster",
  'path[data-et="edge"]',
  "g.edgeLabel",
  '[data-et="participant"]',
  '[data-et="life-line"]',
  '[data-et="message"]',
  '[data-et="note"]',
  '[data-et="control-structure"]',
  ".messageText",
  "line[marker-start*='sequencenumber']",
  "g.actor-bottom",
  "g:has(> .actor-bottom)",
  "rect[class^='activation']",
].join(", ");
