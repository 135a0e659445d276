import type { Drawing } from "../core/diagram/drawing.ts";
import { parseStructure } from "./parseStructure.ts";
import { own, text } from "./shape.ts";

/** More than any diagram that people draw; beyond it one is drawn each time. */
const longestSvg = 2_000_000;
const longestText = 5_000;

/** A drawing from a page or a file, or undefined for anything that is not exactly one. */
export function parseDrawing(value: unknown): Drawing | undefined {
  const svg = text(own(value, "svg"), longestSvg);
  const kind = text(own(value, "kind"), 100);
  const title = optional(own(value, "title"));
  const description = optional(own(value, "description"));
  const read = own(value, "structure");
  const structure = read === undefined ? undefined : parseStructure(read);
  if (
    svg === undefined ||
    kind === undefined ||
    title === undefined ||
    description === undefined ||
    (read !== undefined && structure === undefined)
  )
    return undefined;
  return {
    svg,
    kind,
    ...(title === "" ? {} : { title }),
    ...(description === "" ? {} : { description }),
    ...(structure === undefined ? {} : { structure }),
  };
}

/** "" for none, undefined for one that is not acceptable. */
function optional(value: unknown): string | undefined {
  return value === undefined ? "" : text(value, longestText);
}
