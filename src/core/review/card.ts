import type {
  Answer,
  GivenAnswer,
  LessonProgress,
  Rating,
  ReviewCard,
} from "../progress/model.ts";
import { firstKey } from "../progress/firstAnswer.ts";
import { hintCount } from "../progress/hintCount.ts";
import { entryOf } from "../progress/record.ts";
import type { Verdict } from "../quiz/model.ts";
import { createScheduler } from "./scheduler.ts";

/** What was seen of an answer, as far as it says how well the question is known. */
export interface Result {
  readonly verdict: Verdict;
  /** Hints taken. */
  readonly hints: number;
  /** The whole answer was shown. */
  readonly shown: boolean;
}

/**
 * The rating that a result stands for: right at once is *good*, with hints or only partly *hard*, everything else
 * *again*. *Easy* is for the learner to say: how long an answer takes depends on who rings at the door.
 */
export function ratingOf({ verdict, hints, shown }: Result): Rating {
  const helped = hints > 0;
  if (verdict === "incorrect" || shown) return "again";
  if (verdict === "partial") return helped ? "again" : "hard";
  return helped ? "hard" : "good";
}

/** Answers as close as this belong to one sitting, and only the first of them says how well something is known. */
const sitting = 4 * 3_600_000;

/** Whether a card was rated in the sitting that `now` belongs to, for the question as it is. */
export function isInSitting(
  card: ReviewCard | undefined,
  hash: string,
  now: number,
): card is ReviewCard {
  return (
    card !== undefined &&
    card.hash === hash &&
    Math.abs(now - card.at) < sitting
  );
}

/** How many hints were taken in the lesson in the sitting that `now` belongs to, of the question as it is. */
export function recentHints(
  lesson: LessonProgress | undefined,
  { id, hash }: { readonly id: string; readonly hash: string },
  now: number,
): number {
  const taken = entryOf(lesson?.hints, id);
  return taken?.hash === hash && Math.abs(now - taken.at) < sitting
    ? taken.count
    : 0;
}

/**
 * The card after a rating. A question that its author has changed begins anew; a second rating in one sitting takes
 * the place of the first.
 */
export function rated(
  card: ReviewCard | undefined,
  hash: string,
  rating: Rating,
  now: number,
): ReviewCard {
  const same = card?.hash === hash ? card : undefined;
  const before = isInSitting(same, hash, now) ? same?.before : same;
  const memory = createScheduler().remembered(before, rating, now);
  const lapsed = before !== undefined && rating === "again";
  return {
    hash,
    ...memory,
    at: now,
    rating,
    count: (before?.count ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (lapsed ? 1 : 0),
    ...(card?.reviewedAt !== undefined && { reviewedAt: card.reviewedAt }),
    ...(before !== undefined && {
      before: {
        stability: before.stability,
        difficulty: before.difficulty,
        at: before.at,
        count: before.count,
        lapses: before.lapses,
      },
    }),
  };
}

/** The card of a question that was answered; one answered before there were cards has that answer's. */
export function cardOf(
  lesson: LessonProgress | undefined,
  question: string,
): ReviewCard | undefined {
  const kept = entryOf(lesson?.reviews, question);
  if (kept !== undefined) return kept;
  const answer = entryOf(lesson?.answers, question);
  if (answer === undefined || isUnjudged(answer)) return undefined;
  const first = entryOf(lesson?.firsts, firstKey(question, answer.hash));
  // Of several tries without a first that is known, one was wrong.
  const unknown = answer.attempts > 1 ? "incorrect" : answer.verdict;
  const verdict = first?.verdict ?? unknown;
  const result: Result = {
    verdict,
    hints: hintCount(lesson, question, answer.hash),
    shown: answer.shown === true && verdict !== "correct",
  };
  return rated(undefined, answer.hash, ratingOf(result), answer.at);
}

/** Written, but the learner has yet to say how it went. */
export function isUnjudged({
  response,
}: Pick<GivenAnswer | Answer, "response">): boolean {
  return response.kind === "reflection" && response.selfGrade === undefined;
}
