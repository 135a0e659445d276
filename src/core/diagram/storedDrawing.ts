import { stableHash } from "../hash.ts";
import type { Drawing } from "./drawing.ts";
import { drawnWith } from "./key.ts";
import { isSafeSvg } from "./svg/checkSvg.ts";

/** A drawing as the text of a file. */
export function writeStored(source: string, drawing: Drawing): string {
  const stored: Stored = {
    drawnWith,
    source,
    check: checkOf(drawing),
    drawing,
  };
  return JSON.stringify(stored);
}

/**
 * The drawing of `source` from a file, or undefined when it is of another source, made another way, damaged, or
 * holds anything that does not belong in a drawing: then it is drawn anew. `parse` reads the drawing's shape.
 */
export function readStored(
  text: string,
  source: string,
  parse: (value: unknown) => Drawing | undefined,
): Drawing | undefined {
  const stored = parseJson(text);
  if (stored?.drawnWith !== drawnWith || stored.source !== source)
    return undefined;
  const drawing = parse(stored.drawing);
  return drawing !== undefined &&
    // Of what is stored, not of what was read from it: reading may order things anew.
    stored.check === checkOf(stored.drawing) &&
    isSafeSvg(drawing.svg)
    ? drawing
    : undefined;
}

interface Stored {
  readonly drawnWith: string;
  readonly source: string;
  /** Notices a file that was cut off or written into; what it may hold is checked apart from that. */
  readonly check: string;
  readonly drawing: Drawing;
}

function checkOf(drawing: Drawing | undefined): string {
  return stableHash(JSON.stringify(drawing) ?? "");
}

function parseJson(text: string): Partial<Stored> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    // A file that was cut off is like none.
    return undefined;
  }
}
