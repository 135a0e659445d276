import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  Rating,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import { parseProgress } from "../../../src/core/progress/parseProgress.ts";
import { ratingOf, type Result } from "../../../src/core/review/card.ts";
import {
  evening,
  morning,
  answer,
  review,
  run,
  cardIn,
  queueAt,
} from "../../doubles/reviewEvents.ts";

const results: readonly [Partial<Result>, Rating][] = [
  [{}, "good"],
  [{ hints: 1 }, "hard"],
  [{ retried: true }, "hard"],
  [{ verdict: "partial" }, "hard"],
  [{ verdict: "partial", hints: 2 }, "again"],
  [{ verdict: "incorrect" }, "again"],
  [{ shown: true, retried: true }, "again"],
];
for (const [result, rating] of results)
  test(`${JSON.stringify(result)} is rated ${rating}`, () => {
    const plain = { hints: 0, retried: false, shown: false } as const;
    assert.equal(ratingOf({ verdict: "correct", ...plain, ...result }), rating);
  });

test("an answer in a lesson makes a card; another try of that sitting replaces its rating", () => {
  const wrong = run([[evening, answer("q", "incorrect")]]);
  assert.equal(cardIn(wrong).rating, "again");
  const right = run([[evening + 60_000, answer("q")]], wrong);
  const { rating, count, lapses, before } = cardIn(right);
  assert.deepEqual(
    { rating, count, lapses, before },
    {
      rating: "hard",
      count: 1,
      lapses: 0,
      before: undefined,
    },
  );
});

test("an answer from before there were cards has one", () => {
  const lesson = run([[evening, answer("q")]]).courses["c"]?.lessons["l"];
  const { reviews: _, ...old } = lesson ?? {};
  const state: ProgressState = {
    version: 1,
    courses: { c: { lessons: { l: old } } },
  };
  assert.equal(queueAt(state, morning(1)).today.length, 0);
  assert.deepEqual(
    queueAt(state, morning(2)).today.map(({ question }) => question),
    ["q"],
  );
});

test("reviewing leaves the lesson's answer and completion as they are", () => {
  const before = run([
    [evening, answer("q")],
    [evening, { type: "markedComplete" }],
  ]);
  const after = run([[morning(2), review("q", "again")]], before);
  const { reviews: _, ...kept } = after.courses["c"]?.lessons["l"] ?? {};
  const { reviews: __, ...was } = before.courses["c"]?.lessons["l"] ?? {};
  assert.deepEqual(kept, was);
});

test("another rating in the same sitting begins where the sitting began", () => {
  const first = run([
    [evening, answer("q")],
    [morning(3), review("q", "again")],
  ]);
  const changed = run([[morning(3) + 5_000, review("q", "easy")]], first);
  const direct = run([
    [evening, answer("q")],
    [morning(3) + 5_000, review("q", "easy")],
  ]);
  assert.deepEqual(changed, direct);
});

test("the same events always give the same state, and it can be stored", () => {
  const events = [
    [evening, answer("q", "incorrect")],
    [morning(1), review("q", "good")],
    [morning(4), review("q", "easy")],
  ] as const;
  const state = run(events);
  assert.deepEqual(run(events), state);
  assert.deepEqual(parseProgress(JSON.parse(JSON.stringify(state))), {
    ok: true,
    state,
  });
});

test("a card that cannot be read is left behind, and nothing else", () => {
  const state = run([
    [evening, answer("q")],
    [evening, answer("p")],
  ]);
  const stored = JSON.parse(JSON.stringify(state)) as {
    courses: { c: { lessons: { l: { reviews: Record<string, unknown> } } } };
  };
  stored.courses.c.lessons.l.reviews["p"] = { stability: "much" };
  const read = parseProgress(stored);
  assert.ok(read.ok);
  const lesson = read.state.courses["c"]?.lessons["l"];
  assert.deepEqual(Object.keys(lesson?.reviews ?? {}), ["q"]);
  assert.deepEqual(Object.keys(lesson?.answers ?? {}), ["q", "p"]);
});
