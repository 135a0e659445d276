/**
 * How the gaps of a text survive Markdown rendering and sanitising: as private-use characters around the gap's id,
 * which no author types and no renderer touches (E000 is the mark of a problem; see `directives.ts`).
 */
export function gapMark(id: string): string {
  return `\uE002${id}\uE003`;
}

/** Replaces the marks in a text or its HTML. Ids are numbers, so nothing needs escaping. */
export function replaceGapMarks(
  text: string,
  replacement: (id: string) => string,
): string {
  return text.replace(/\uE002(\d+)\uE003/g, (_, id: string) => replacement(id));
}

/** A text of an author without what would pass for a mark. */
export function withoutGapMarks(text: string): string {
  return text.replace(/[\uE002\uE003]/g, "");
}
