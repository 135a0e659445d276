import assert from "node:assert/strict";
import { test } from "node:test";
import type { LessonEvent, Rating } from "../../../src/core/progress/model.ts";
import {
  answer,
  cardIn,
  evening,
  morning,
  queueAt,
  review,
  run,
} from "../../doubles/reviewEvents.ts";

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
