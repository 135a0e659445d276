import type { Heading } from "../markdown/lesson.ts";
import { fold, foldedWords } from "./fold.ts";

/**
 * The heading under which a text first says what was asked for, so that opening it leads there. Undefined when it is
 * said before the first heading below the title, or nowhere in one line.
 */
export function headingBefore(
  markdown: string,
  headings: readonly Heading[],
  query: string,
): Heading | undefined {
  const words = foldedWords(query);
  const lines = markdown.split("\n").map(fold);
  const phrase = lines.findIndex((line) => line.includes(words.join(" ")));
  const all = lines.findIndex((line) =>
    words.every((word) => line.includes(word)),
  );
  const found = phrase >= 0 ? phrase : all;
  if (words.length === 0 || found < 0) return undefined;
  return headings.findLast(({ level, line }) => level > 1 && line <= found + 1);
}
