import { fold, foldedWords } from "./fold.ts";

/** A lesson whose text holds what was asked for. */
export interface SearchHit {
  readonly key: string;
  readonly score: number;
}

/**
 * The texts of lessons, kept as they are compared. A query looks through all of them: that takes tens of
 * milliseconds for ten thousand lessons, finds parts of words in every language, and needs no index that would be
 * larger and slower to make than the texts themselves.
 */
export class LessonSearch {
  readonly #texts = new Map<string, string>();

  has(key: string): boolean {
    return this.#texts.has(key);
  }

  /** `text`: what `searchText` made of a lesson. */
  set(key: string, text: string): void {
    this.#texts.set(key, fold(text));
  }

  delete(key: string): void {
    this.#texts.delete(key);
  }

  keys(): IterableIterator<string> {
    return this.#texts.keys();
  }

  /** The best lessons that hold every word of the query, best first; lessons alike stay in the order they were set. */
  find(query: string, limit: number): readonly SearchHit[] {
    const words = foldedWords(query);
    if (words.length === 0) return [];
    const phrase = words.join(" ");
    const hits: SearchHit[] = [];
    for (const [key, text] of this.#texts) {
      const score = scoreOf(text, words, phrase);
      if (score > 0) hits.push({ key, score });
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  }
}

/** 0 when a word is missing. What stands together counts more than what is said often. */
function scoreOf(
  text: string,
  words: readonly string[],
  phrase: string,
): number {
  let score = 0;
  for (const word of words) {
    const found = occurrences(text, word);
    if (found === 0) return 0;
    score += found;
  }
  return words.length > 1 && text.includes(phrase) ? score + 10 : score;
}

/** At most five: beyond that a lesson is about it. The start of a word counts double. */
function occurrences(text: string, word: string): number {
  let score = 0;
  let at = text.indexOf(word);
  for (let count = 0; at >= 0 && count < 5; count++) {
    const before = text[at - 1];
    score += before === undefined || /[^\p{L}\p{N}]/u.test(before) ? 2 : 1;
    at = text.indexOf(word, at + word.length);
  }
  return score;
}
