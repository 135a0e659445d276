import type { Rating } from "../../core/progress/model.ts";
import type { LiveCard } from "../../core/review/due.ts";

/** The questions of one review, one after the other, and how they went. */
export class ReviewSession {
  #cards: readonly LiveCard[];
  #at = -1;
  readonly #ratings = new Map<LiveCard, Rating>();

  constructor(cards: readonly LiveCard[]) {
    this.#cards = cards;
  }

  /** Of the question that is asked, from 1. */
  get number(): number {
    return this.#at + 1;
  }

  get count(): number {
    return this.#cards.length;
  }

  /** Goes on to the next question; undefined after the last. */
  next(): LiveCard | undefined {
    this.#at++;
    return this.#cards[this.#at];
  }

  /** The question that was just given does not exist any more. */
  drop(card: LiveCard): void {
    this.#cards = this.#cards.filter((other) => other !== card);
    this.#at--;
  }

  /** Leaves a question, answered or skipped. */
  leave(card: LiveCard, rating: Rating | undefined): void {
    if (rating !== undefined) this.#ratings.set(card, rating);
  }

  /** How many were answered and how many of them known; undefined when none was. */
  result(): { readonly count: number; readonly known: number } | undefined {
    const ratings = [...this.#ratings.values()];
    if (ratings.length === 0) return undefined;
    const known = ratings.filter((rating) => rating !== "again").length;
    return { count: ratings.length, known };
  }
}
