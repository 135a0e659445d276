import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  LessonEvent,
  Rating,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import { parseProgress } from "../../../src/core/progress/parseProgress.ts";
import {
  cardOf,
  ratingOf,
  type Result,
} from "../../../src/core/review/card.ts";
import {
  evening,
  morning,
  answer,
  review,
  run,
  queueAt,
} from "../../doubles/reviewEvents.ts";

const results: readonly [Partial<Result>, Rating][] = [
  [{}, "good"],
  [{ hints: 1 }, "hard"],
  [{ verdict: "partial" }, "hard"],
  [{ verdict: "partial", hints: 2 }, "again"],
  [{ verdict: "incorrect" }, "again"],
  [{ shown: true }, "again"],
];
for (const [result, rating] of results)
  test(`${JSON.stringify(result)} is rated ${rating}`, () => {
    const plain = { hints: 0, shown: false } as const;
    assert.equal(ratingOf({ verdict: "correct", ...plain, ...result }), rating);
  });

type Happened = readonly [at: number, event: LessonEvent];
const before: readonly [
  name: string,
  events: readonly Happened[],
  rating: Rating,
][] = [
  ["right at once", [[evening, answer("q")]], "good"],
  [
    "right in the end",
    [
      [evening, answer("q", "incorrect")],
      [morning(2), answer("q")],
    ],
    "again",
  ],
];
for (const [name, events, rating] of before)
  for (const firsts of [true, false])
    test(`an answer from before there were cards: ${name}, ${firsts ? "with" : "without"} its first`, () => {
      const lesson = run(events).courses["c"]?.lessons["l"] ?? {};
      const { reviews: _, firsts: known, ...old } = lesson;
      const kept = { ...old, ...(firsts && known && { firsts: known }) };
      assert.equal(cardOf(kept, "q")?.rating, rating);
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

test("the learner's own rating in the same sitting begins where the sitting began", () => {
  const first = run([
    [evening, answer("q")],
    [morning(3), review("q", "again")],
  ]);
  const later = review("q", "easy", { overrules: true });
  const changed = run([[morning(3) + 5_000, later]], first);
  const direct = run([
    [evening, answer("q")],
    [morning(3) + 5_000, later],
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
