/** A text as it is compared: without case and without marks, so that `cafe` finds `Café`. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The words of a query, as they are compared. */
export function foldedWords(query: string): readonly string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}
