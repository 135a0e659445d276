import assert from "node:assert/strict";
import { applyEvent } from "../../src/core/progress/applyEvent.ts";
import type {
  GivenAnswer,
  LessonEvent,
  ProgressState,
  Rating,
} from "../../src/core/progress/model.ts";
import { noProgress } from "../../src/core/progress/parseProgress.ts";
import type { KnownQuestions } from "../../src/core/review/due.ts";
import {
  reviewQueue,
  type ReviewSettings,
} from "../../src/core/review/queue.ts";

// Answers and reviews of one lesson, at times that a test chooses.

export const settings: ReviewSettings = { dailyLimit: 20, retention: 0.9 };
/** Nine in the evening, so that a day is told from twenty-four hours. */
export const evening = Date.UTC(2026, 0, 5, 21);
export const morning = (days: number) => Date.UTC(2026, 0, 5 + days, 8);

const given = (verdict: GivenAnswer["verdict"], hash = "h"): GivenAnswer => ({
  hash,
  response: { kind: "choice", chosen: ["a"] },
  verdict,
  points: verdict === "correct" ? 1 : 0,
  maxPoints: 1,
});

export const answer = (
  question: string,
  verdict: GivenAnswer["verdict"] = "correct",
  hash = "h",
): LessonEvent => ({
  type: "answered",
  question,
  answer: given(verdict, hash),
});

export const review = (
  question: string,
  rating: Rating,
  more: { readonly hash?: string; readonly overrules?: true } = {},
): LessonEvent => ({
  type: "reviewed",
  question,
  hash: "h",
  rating,
  ...more,
});

export function run(
  events: readonly (readonly [at: number, event: LessonEvent])[],
  from: ProgressState = noProgress,
): ProgressState {
  return events.reduce(
    (state, [at, event]) => applyEvent(state, "c", "l", event, undefined, at),
    from,
  );
}

export const cardIn = (state: ProgressState, question = "q") => {
  const card = state.courses["c"]?.lessons["l"]?.reviews?.[question];
  assert.ok(card);
  return card;
};

export const everything: KnownQuestions = {
  hasLesson: () => true,
  questions: () => undefined,
};

export const queueAt = (
  state: ProgressState,
  now: number,
  known: KnownQuestions = everything,
  limits: ReviewSettings = settings,
) => reviewQueue(state, known, limits, { now, offsetMinutes: 0 });

/** What is known when these questions with their hashes are there, and no others. */
export const questions = (entries: readonly (readonly [string, string])[]) => ({
  hasLesson: () => true,
  questions: () => new Map(entries),
});
