import type {
  GivenAnswer,
  LessonEvent,
  LessonProgress,
} from "../progress/model.ts";
import { hintCount } from "../progress/hintCount.ts";
import { entryOf, withEntry } from "../progress/record.ts";
import { cardOf, isInSitting, isUnjudged, rated, ratingOf } from "./card.ts";

// What happens to the card of a question. Each returns the very same object when nothing changes.

/** An answer was given in the lesson; `before` is the lesson without it. */
export function answeredInLesson(
  before: LessonProgress,
  after: LessonProgress,
  question: string,
  given: GivenAnswer,
  now: number,
): LessonProgress {
  if (isUnjudged(given)) return after;
  const card = cardOf(before, question);
  const rating = ratingOf({
    verdict: given.verdict,
    hints: hintCount(before, question, given.hash),
    // How a reflection is judged is no other answer to it.
    retried:
      given.response.kind !== "reflection" &&
      isInSitting(card, given.hash, now),
    shown: entryOf(before.answers, question)?.shown === true,
  });
  const next = rated(card, given.hash, rating, now);
  return { ...after, reviews: withEntry(after.reviews, question, next) };
}

/** A question was asked again in a review: its card alone changes. */
export function reviewed(
  lesson: LessonProgress,
  {
    question,
    hash,
    rating,
  }: Extract<LessonEvent, { readonly type: "reviewed" }>,
  now: number,
): LessonProgress {
  const card = cardOf(lesson, question);
  const next = { ...rated(card, hash, rating, now), reviewedAt: now };
  return { ...lesson, reviews: withEntry(lesson.reviews, question, next) };
}
