import type { ReviewCard } from "../progress/model.ts";

/** Of two cards of one question the one that was asked later; of two alike the one asked more often. */
export function laterCard(a: ReviewCard, b: ReviewCard): ReviewCard {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return b.count > a.count ? b : a;
}
