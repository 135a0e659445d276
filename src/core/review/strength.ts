import type { LiveCard } from "./due.ts";

/** How well the questions of one part of a course are remembered. */
export interface Strength {
  /** Likely known. */
  readonly strong: number;
  /** On the way out. */
  readonly fading: number;
  /** Likely forgotten, or not known when it was last asked. */
  readonly weak: number;
  readonly total: number;
  /** The share that would be right now, 0 to 1. */
  readonly recall: number;
}

export interface PartStrength extends Strength {
  readonly courseTitle: string;
  /** The section, or the course itself for lessons that are in none. */
  readonly title: string;
}

/** Below this a question counts as forgotten, and from the second on as known. */
const bounds = { weak: 0.7, strong: 0.9 };

/** Where a lesson belongs; undefined when it is not there. */
export type PlaceOfLesson = (
  courseId: string,
  lessonId: string,
) => { readonly courseTitle: string; readonly title: string } | undefined;

/** How well everything is remembered, by section, the weakest first. */
export function strengthBySection(
  cards: readonly LiveCard[],
  placeOf: PlaceOfLesson,
): readonly PartStrength[] {
  const parts = new Map<
    string,
    { readonly place: Named; readonly cards: LiveCard[] }
  >();
  for (const card of cards) {
    const place = placeOf(card.courseId, card.lessonId);
    if (place === undefined) continue;
    const key = JSON.stringify([card.courseId, place.title]);
    const part = parts.get(key) ?? { place, cards: [] };
    part.cards.push(card);
    parts.set(key, part);
  }
  return [...parts.values()]
    .map((part) => ({ ...part.place, ...strengthOf(part.cards) }))
    .sort((a, b) => a.recall - b.recall || b.total - a.total);
}

type Named = NonNullable<ReturnType<PlaceOfLesson>>;

/** How well some questions are remembered. */
export function strengthOf(cards: readonly LiveCard[]): Strength {
  const weak = cards.filter(isWeak).length;
  const strong = cards.filter(
    (card) => !isWeak(card) && card.retrievability >= bounds.strong,
  ).length;
  const recall = cards.reduce((sum, card) => sum + recallOf(card), 0);
  return {
    strong,
    fading: cards.length - weak - strong,
    weak,
    total: cards.length,
    recall: cards.length === 0 ? 0 : recall / cards.length,
  };
}

function isWeak({ card, edited, retrievability }: LiveCard): boolean {
  return edited || card.rating === "again" || retrievability < bounds.weak;
}

/** Right after a wrong answer the formula says “known”: one has just read it. That is not yet remembering. */
function recallOf({ card, retrievability }: LiveCard): number {
  return card.rating === "again"
    ? Math.min(retrievability, bounds.weak / 2)
    : retrievability;
}
