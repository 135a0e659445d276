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
  cardIn,
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

const minute = 60_000;
const hint = (hash = "h"): LessonEvent => ({
  type: "hinted",
  question: "q",
  hash,
  count: 1,
});
const reveal: LessonEvent = { type: "revealed", question: "q" };

type Happened = readonly [at: number, event: LessonEvent];
const sittings: readonly [
  name: string,
  events: readonly Happened[],
  rating: Rating,
  count: number,
][] = [
  ["right at once", [[evening, answer("q")]], "good", 1],
  [
    "wrong, then right",
    [
      [evening, answer("q", "incorrect")],
      [evening + minute, answer("q")],
    ],
    "again",
    1,
  ],
  [
    "partly right, then right",
    [
      [evening, answer("q", "partial")],
      [evening + minute, answer("q")],
    ],
    "hard",
    1,
  ],
  [
    "right, then wrong for once",
    [
      [evening, answer("q")],
      [evening + minute, answer("q", "incorrect")],
    ],
    "good",
    1,
  ],
  [
    "partly right, then shown",
    [
      [evening, answer("q", "partial")],
      [evening + minute, reveal],
      [evening + 2 * minute, answer("q")],
    ],
    "again",
    1,
  ],
  [
    "shown another day, then right",
    [
      [evening, answer("q", "incorrect")],
      [morning(3), reveal],
      [morning(3) + minute, answer("q")],
    ],
    "again",
    2,
  ],
  [
    "shown after it was right",
    [
      [evening, answer("q")],
      [evening + minute, reveal],
    ],
    "good",
    1,
  ],
  [
    "right with a hint",
    [
      [evening, hint()],
      [evening + minute, answer("q")],
    ],
    "hard",
    1,
  ],
  [
    "a hint of an older version",
    [
      [evening, hint("old")],
      [evening + minute, answer("q")],
    ],
    "good",
    1,
  ],
  [
    "shown in an older version",
    [
      [evening, answer("q", "incorrect", "old")],
      [evening + minute, reveal],
      [evening + 2 * minute, answer("q")],
    ],
    "good",
    1,
  ],
  [
    "right another day",
    [
      [evening, answer("q", "incorrect")],
      [morning(2), answer("q")],
    ],
    "good",
    2,
  ],
  [
    "wrong in the lesson before midnight, right in a review after it",
    [
      [evening + 150 * minute, answer("q", "incorrect")],
      [evening + 200 * minute, review("q", "good")],
    ],
    "again",
    1,
  ],
];
for (const [name, events, rating, count] of sittings)
  test(`the first result of a sitting counts: ${name}`, () => {
    const card = cardIn(run(events));
    assert.deepEqual([card.rating, card.count], [rating, count]);
  });

test("a wrong answer made right in the same sitting is remembered no better", () => {
  const wrong = run([[evening, answer("q", "incorrect")]]);
  const right = run([[evening + minute, answer("q")]], wrong);
  assert.deepEqual(cardIn(right), cardIn(wrong));
});

test("asked in a review although it was just answered, it is done for the day all the same", () => {
  const late = evening + 150 * minute;
  const after = run([
    [late, answer("q", "incorrect")],
    [late + 50 * minute, review("q", "good")],
  ]);
  assert.deepEqual(queueAt(after, late + 51 * minute).today, []);
});

test("how a reflection is judged may be thought over; another try is one", () => {
  const judged = (verdict: "correct" | "incorrect"): LessonEvent => ({
    type: "selfGraded",
    question: "q",
    answer: {
      ...reflection,
      verdict,
      response: { ...written, selfGrade: verdict },
    },
  });
  const write: LessonEvent = {
    type: "answered",
    question: "q",
    answer: reflection,
  };
  const first = run([
    [evening, write],
    [evening + 1, judged("incorrect")],
  ]);
  assert.equal(cardIn(first).rating, "again");
  const anew = run([[evening + 2, judged("correct")]], first);
  assert.equal(cardIn(anew).rating, "good");
  const again = run(
    [
      [evening + 2, write],
      [evening + 3, judged("correct")],
    ],
    first,
  );
  assert.equal(cardIn(again).rating, "again");
});

const written = { kind: "reflection", text: "so" } as const;
const reflection = {
  hash: "h",
  response: written,
  verdict: "incorrect",
  points: 0,
  maxPoints: 1,
} as const;

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
