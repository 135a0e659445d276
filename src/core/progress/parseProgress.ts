import { say, type Text } from "../text.ts";
import { storedDraft } from "./draft.ts";
import { migrate, migrations, type Migration } from "./migration.ts";
import type {
  Answer,
  CourseProgress,
  FirstAnswer,
  HintsTaken,
  LessonProgress,
  ProgressState,
  QuizAttempt,
  ReviewCard,
} from "./model.ts";
import { storedResponse } from "./parseResponse.ts";
import {
  amount,
  listOf,
  NotReadable,
  objectOf,
  oneOf,
  readableEntriesOf,
  recordOf,
  text,
  truth,
  wholeNumber,
  type Reader,
} from "./reading.ts";

export type ProgressResult =
  | { readonly ok: true; readonly state: ProgressState }
  | {
      readonly ok: false;
      readonly reason: Text;
      /** It is sound, and only too new for this version of the extension. */
      readonly newer?: boolean;
    };

/** The state of someone who has not begun. */
export const noProgress: ProgressState = { version: 1, courses: {} };

/**
 * Reads a stored or imported value: older versions are migrated step by step, every field is checked. Nothing
 * stored (`undefined`) is no progress. Never throws; nothing of a value that cannot be read is used.
 */
export function parseProgress(
  value: unknown,
  steps: readonly Migration[] = migrations,
): ProgressResult {
  if (value === undefined) return { ok: true, state: noProgress };
  try {
    const { version } = versioned(value, "progress");
    if (version > noProgress.version)
      return {
        ok: false,
        newer: true,
        reason: say`It was written by a newer version of Guided Lessons (format ${version}). Update the extension to use it.`,
      };
    const present = migrate(value, version, noProgress.version, steps);
    return { ok: true, state: progressState(present, "progress") };
  } catch (error) {
    if (error instanceof NotReadable) return { ok: false, reason: error.text };
    throw error;
  }
}

const versioned = objectOf({ version: wholeNumber }, {});

const answer: Reader<Answer> = objectOf(
  {
    hash: text,
    response: storedResponse,
    verdict: oneOf("correct", "partial", "incorrect"),
    points: amount,
    maxPoints: amount,
    at: amount,
    attempts: amount,
  },
  { retrying: truth },
  { shown: truth, shownAt: amount, why: text, since: amount },
);

const firstAnswer: Reader<FirstAnswer> = objectOf(
  {
    response: storedResponse,
    verdict: oneOf("correct", "partial", "incorrect"),
    points: amount,
    maxPoints: amount,
    at: amount,
  },
  {},
  { since: amount },
);

const hints: Reader<HintsTaken> = (value, place) =>
  typeof value === "number"
    ? // Once it was only their number.
      { count: amount(value, place), at: 0 }
    : objectOf({ count: amount, at: amount }, {}, { hash: text })(value, place);

const attempt: Reader<QuizAttempt> = (value, place) => ({
  attempts: 0,
  ...objectOf(
    { seed: text },
    {},
    { handedIn: amount, attempts: amount },
  )(value, place),
});

const memory = { stability: amount, difficulty: amount, at: amount };

const reviewCard: Reader<ReviewCard> = objectOf(
  {
    hash: text,
    ...memory,
    rating: oneOf("again", "hard", "good", "easy"),
    count: amount,
    lapses: amount,
  },
  {},
  {
    reviewedAt: amount,
    before: objectOf({ ...memory, count: amount, lapses: amount }, {}),
  },
);

const lessonProgress: Reader<LessonProgress> = objectOf(
  {},
  {
    openedAt: amount,
    visitedAt: amount,
    position: amount,
    endReached: truth,
    ticks: listOf(text),
    answers: recordOf(answer),
    completed: objectOf({ at: amount, reason: oneOf("passed", "marked") }, {}),
    reopened: truth,
  },
  // A malformed draft must not take an answer with it.
  {
    drafts: readableEntriesOf(storedDraft),
    firsts: readableEntriesOf(firstAnswer),
    hints: readableEntriesOf(hints),
    quizzes: readableEntriesOf(attempt),
    reviews: readableEntriesOf(reviewCard),
    title: text,
    stamps: readableEntriesOf(amount),
    resetAt: amount,
    markedAt: amount,
  },
);

const courseProgress: Reader<CourseProgress> = objectOf(
  { lessons: recordOf(lessonProgress) },
  { current: text },
  { moved: listOf(objectOf({ from: text, to: text }, {})) },
);

const version: Reader<1> = (value, place) => {
  if (wholeNumber(value, place) !== 1)
    throw new NotReadable(say`“${place}” is not a version that can be read.`);
  return 1;
};

const progressState: Reader<ProgressState> = objectOf(
  { version, courses: recordOf(courseProgress) },
  {},
);
