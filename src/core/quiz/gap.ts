/**
 * How the gaps of a text survive Markdown rendering and sanitising: as private-use characters around the gap's id,
 * which no author types and no renderer touches.
 */
export function gapMark(id: string): string {
  return `\uE000${id}\uE001`;
}

/** Replaces the marks in a text or its HTML. Ids are numbers, so nothing needs escaping. */
export function replaceGapMarks(
  text: string,
  replacement: (id: string) => string,
): string {
  return text.replace(/\uE000(\d+)\uE001/g, (_, id: string) => replacement(id));
}

/** A text of an author without what would pass for a mark. */
export function withoutGapMarks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, "");
}
