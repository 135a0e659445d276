import { hintCount } from "../progress/hintCount.ts";
import type {
  Answer,
  GivenAnswer,
  LessonEvent,
  LessonProgress,
  ReviewCard,
} from "../progress/model.ts";
import { entryOf, withEntry } from "../progress/record.ts";
import { cardOf, isInSitting, isUnjudged, rated, ratingOf } from "./card.ts";

// What happens to the card of a question. Of a sitting the first result counts: who gets it right after being told
// that it was wrong has not remembered it.

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
  const last = entryOf(before.answers, question);
  if (isInSitting(card, given.hash, now) && !isJudgedAnew(last, given))
    return withCard(after, question, card);
  const rating = ratingOf({
    verdict: given.verdict,
    // Those of an earlier day are on the page as well.
    hints: hintCount(before, question, given.hash),
    shown: false,
  });
  return withCard(after, question, rated(card, given.hash, rating, now));
}

/** The whole answer was shown in the lesson: as good as not known, unless it had been answered right. */
export function shownInLesson(
  before: LessonProgress,
  after: LessonProgress,
  question: string,
  now: number,
): LessonProgress {
  const answer = entryOf(before.answers, question);
  if (answer === undefined || !isTold(answer)) return after;
  const card = cardOf(before, question);
  return withCard(after, question, rated(card, answer.hash, "again", now));
}

/** A question was asked again in a review: its card alone changes. */
export function reviewed(
  lesson: LessonProgress,
  event: Reviewed,
  now: number,
): LessonProgress {
  const card = cardOf(lesson, event.question);
  return withCard(lesson, event.question, reviewedCard(card, event, now));
}

/** The card after it was asked in a review. */
export function reviewedCard(
  card: ReviewCard | undefined,
  { hash, rating, overrules }: Reviewed,
  now: number,
): ReviewCard {
  const next =
    overrules === true || !isInSitting(card, hash, now)
      ? rated(card, hash, rating, now)
      : // Asked all the same, so it is done for today.
        { ...card, at: now };
  return { ...next, reviewedAt: now };
}

type Reviewed = Extract<LessonEvent, { readonly type: "reviewed" }>;

/** Whether the right answer is news when it is shown. A reflection has none. */
export function isTold(answer: Answer): boolean {
  const { response, verdict, retrying } = answer;
  if (response.kind === "reflection") return false;
  return verdict !== "correct" || retrying === true;
}

/** The learner has thought again about how their reflection went: that is no other answer. */
export function isJudgedAnew(
  last: Answer | undefined,
  { response }: GivenAnswer,
): boolean {
  return (
    response.kind === "reflection" &&
    last?.response.kind === "reflection" &&
    last.response.selfGrade !== undefined
  );
}

function withCard(
  lesson: LessonProgress,
  question: string,
  card: ReviewCard,
): LessonProgress {
  return { ...lesson, reviews: withEntry(lesson.reviews, question, card) };
}
