import { fold, foldedWords } from "./fold.ts";

/** A title that can be searched, folded once. */
export interface SearchedTitle<Target> {
  readonly target: Target;
  readonly title: string;
  /** What it lies in: course and sections. */
  readonly above: string;
}

/** Folds a title and what it lies in, to be searched many times. */
export function searchedTitle<Target>(
  target: Target,
  title: string,
  above: string,
): SearchedTitle<Target> {
  return { target, title: fold(title), above: fold(above) };
}

/**
 * The titles that hold every word of a query, or lie in something that does: best first, and alike ones in their
 * order. The beginning of a title counts most, then the beginning of a word.
 */
export function findTitles<Target>(
  titles: readonly SearchedTitle<Target>[],
  query: string,
  limit: number,
): readonly Target[] {
  const words = foldedWords(query);
  if (words.length === 0) return [];
  return titles
    .flatMap((each) => {
      const score = scoreOf(each, words);
      return score === 0 ? [] : [{ target: each.target, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ target }) => target);
}

/** Whether a title alone holds every word of a query. */
export function holdsWords(title: string, query: string): boolean {
  const folded = fold(title);
  return foldedWords(query).every((word) => folded.includes(word));
}

function scoreOf<Target>(
  { title, above }: SearchedTitle<Target>,
  words: readonly string[],
): number {
  let score = 0;
  for (const word of words) {
    const at = title.indexOf(word);
    if (at < 0 && !above.includes(word)) return 0;
    if (at < 0) score += 1;
    else if (at === 0) score += 8;
    else score += /[\p{L}\p{N}]/u.test(title[at - 1] ?? "") ? 3 : 5;
  }
  return score;
}
