import { stableHash } from "../hash.ts";

/**
 * What drawings depend on besides their source: mermaid's version, the font's, and a number that is raised when the
 * way of drawing changes. A drawing made with anything else is drawn anew. A test compares it with package.json.
 */
export const drawnWith = "mermaid 12.3.0, inter 5.3.0, 4";

/** Names the stored drawing of a source. Not proof of it: the source is stored beside the drawing and compared. */
export function drawingKey(source: string): string {
  return `${stableHash(`${drawnWith}\n${source}`)}-${source.length.toString(36)}`;
}
