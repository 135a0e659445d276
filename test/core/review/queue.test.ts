import assert from "node:assert/strict";
import { test } from "node:test";
import { day } from "../../../src/core/review/day.ts";
import { forecast } from "../../../src/core/review/forecast.ts";
import {
  reviewQueue,
  type ReviewSettings,
} from "../../../src/core/review/queue.ts";
import {
  settings,
  evening,
  morning,
  answer,
  review,
  run,
  cardIn,
  everything,
  queueAt,
  questions,
} from "../../doubles/reviewEvents.ts";

test("an edited question comes back at once, as new", () => {
  const state = run([
    [evening, answer("q")],
    [morning(2), review("q", "good")],
    [morning(13), review("q", "good")],
  ]);
  const edited = questions([["q", "other"]]);
  const queue = queueAt(state, morning(14), edited);
  assert.deepEqual(
    queue.today.map((card) => card.edited),
    [true],
  );
  const after = run(
    [[morning(14), review("q", "good", { hash: "other" })]],
    state,
  );
  const { count, before } = cardIn(after);
  assert.deepEqual({ count, before }, { count: 1, before: undefined });
  assert.equal(queueAt(after, morning(14), edited).today.length, 0);
});

test("a question that is gone is not asked, and its card is kept", () => {
  const state = run([
    [evening, answer("gone")],
    [evening, answer("q")],
  ]);
  const known = questions([["q", "h"]]);
  assert.deepEqual(
    queueAt(state, morning(9), known).today.map(({ question }) => question),
    ["q"],
  );
  assert.ok(cardIn(state, "gone"));
  assert.equal(queueAt(state, morning(9)).today.length, 2, "it came back");
  const none = { ...everything, hasLesson: () => false };
  assert.equal(queueAt(state, morning(9), none).today.length, 0);
});

test("a day takes no more than its limit, what is most likely forgotten first", () => {
  const ids = Array.from({ length: 10 }, (_, index) => `q${index}`);
  const state = run(
    ids.map((id, index) => [evening - index * day, answer(id)] as const),
  );
  const limit: ReviewSettings = { dailyLimit: 4, retention: 0.9 };
  const first = queueAt(state, morning(5), everything, limit);
  assert.deepEqual(
    first.today.map(({ question }) => question),
    ["q9", "q8", "q7", "q6"],
  );
  assert.equal(first.waiting, 6);
  assert.deepEqual(first.next?.count, 4);
  const after = run(
    ["q9", "q8", "q7"].map((id) => [morning(5), review(id, "good")] as const),
    state,
  );
  const later = queueAt(after, morning(5) + 60_000, everything, limit);
  assert.equal(later.done, 3);
  assert.equal(later.today.length, 1);
  const tomorrow = queueAt(after, morning(6), everything, limit);
  assert.equal(tomorrow.today.length, 4);
});

test("the forecast carries over what a day cannot take", () => {
  const ids = Array.from({ length: 10 }, (_, index) => `q${index}`);
  const state = run(ids.map((id) => [evening, answer(id)] as const));
  const limit: ReviewSettings = { dailyLimit: 4, retention: 0.9 };
  const time = { now: morning(1), offsetMinutes: 0 };
  const queue = reviewQueue(state, everything, limit, time);
  assert.deepEqual(
    forecast(queue, limit, time, 5).map(({ count, left }) => [count, left]),
    [
      [0, 0],
      [4, 6],
      [4, 2],
      [2, 0],
      [0, 0],
    ],
  );
});

test("the day begins at midnight where the learner is", () => {
  const state = run([[Date.UTC(2026, 0, 5, 23, 30), answer("q")]]);
  const at = (now: number, offsetMinutes: number) =>
    reviewQueue(state, everything, settings, { now, offsetMinutes }).today
      .length;
  assert.equal(at(Date.UTC(2026, 0, 7, 0, 10), 0), 1);
  assert.equal(at(Date.UTC(2026, 0, 6, 23, 50), 0), 0);
  // In Berlin it was answered on the 6th.
  assert.equal(at(Date.UTC(2026, 0, 7, 0, 10), -60), 0);
  assert.equal(at(Date.UTC(2026, 0, 7, 23, 10), -60), 1);
});
