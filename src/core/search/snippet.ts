import { fold, foldedWords } from "./fold.ts";

/** Characters before and after the place. */
const reach = { before: 40, after: 120 };

/** The part of a text around the first place where the query's words stand, as one line with … where it goes on. */
export function snippet(text: string, query: string): string {
  const words = foldedWords(query);
  const folded = fold(text);
  const together = folded.indexOf(words.join(" "));
  const first = Math.min(
    ...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0),
  );
  const found = together >= 0 ? together : first;
  const at = Number.isFinite(found) ? placeBeforeFolding(text, found) : 0;
  const start = wordStart(text, Math.max(0, at - reach.before), at);
  const end = wordEnd(text, Math.min(text.length, at + reach.after), at);
  return `${start > 0 ? "… " : ""}${text.slice(start, end).trim()}${end < text.length ? " …" : ""}`;
}

/** Folding changes lengths (`é` may be two characters, `ﬁ` one): counts again, character by character. */
function placeBeforeFolding(text: string, place: number): number {
  let folded = 0;
  let at = 0;
  for (const character of text) {
    if (folded >= place) break;
    folded += fold(character).length;
    at += character.length;
  }
  return at;
}

function wordStart(text: string, from: number, at: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(" ", from);
  return space >= 0 && space < at ? space + 1 : from;
}

function wordEnd(text: string, to: number, at: number): number {
  if (to === text.length) return to;
  const space = text.lastIndexOf(" ", to);
  return space > at ? space : to;
}
