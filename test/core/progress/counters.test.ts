import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type { LessonEvent } from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { continued, copy, merged, type Happened } from "./copies.ts";
import { happen } from "./histories.ts";
import { answered, markedComplete, markedIncomplete } from "./sampleEvents.ts";

const hint = (count: number): LessonEvent => ({
  type: "hinted",
  question: "q1",
  hash: "h1",
  count,
});
const handIn: LessonEvent = {
  type: "handedIn",
  quiz: "z",
  seed: "s",
  questions: [],
  answers: {},
};
const opened: LessonEvent = { type: "opened" };

/** Of what is counted, and of the first time, the later state is not the better one. */
const counted: readonly [
  name: string,
  one: readonly Happened[],
  other: readonly Happened[],
  expected: (lesson: ReturnType<typeof merged>) => unknown,
  value: unknown,
][] = [
  [
    "the first opening",
    [[5, opened]],
    [[9, opened]],
    (lesson) => [lesson?.openedAt, lesson?.visitedAt],
    [5, 9],
  ],
  [
    "the most hints",
    [[1, hint(3)]],
    [[2, hint(1)]],
    (lesson) => lesson?.hints?.["q1"]?.count,
    3,
  ],
  [
    "the most attempts, and the later answer",
    [
      [1, answered("q1", 0)],
      [2, answered("q1", 0)],
    ],
    [[3, answered("q1", 1)]],
    (lesson) => [
      lesson?.answers?.["q1"]?.attempts,
      lesson?.answers?.["q1"]?.verdict,
    ],
    [2, "correct"],
  ],
  [
    "the most times that a quiz was handed in",
    [
      [1, handIn],
      [2, handIn],
    ],
    [[3, handIn]],
    (lesson) => [
      lesson?.quizzes?.["z"]?.attempts,
      lesson?.quizzes?.["z"]?.handedIn,
    ],
    [2, 3],
  ],
];
for (const [name, one, other, expected, value] of counted)
  test(`of two copies: ${name}`, () => {
    assert.deepEqual(expected(merged(copy(...one), copy(...other))), value);
    assert.deepEqual(expected(merged(copy(...other), copy(...one))), value);
  });

for (const [name, before, then, again, expected, value] of [
  [
    "hints",
    [[1, hint(3)]],
    { type: "questionReset", question: "q1" },
    hint(1),
    (lesson) => lesson?.hints?.["q1"]?.count,
    1,
  ],
  [
    "attempts",
    [
      [1, answered("q1", 0)],
      [2, answered("q1", 0)],
    ],
    { type: "questionReset", question: "q1" },
    answered("q1", 1),
    (lesson) => lesson?.answers?.["q1"]?.attempts,
    1,
  ],
  [
    "the first opening",
    [[1, opened]],
    { type: "reset" },
    opened,
    (lesson) => lesson?.openedAt,
    20,
  ],
] satisfies readonly [
  string,
  readonly Happened[],
  LessonEvent,
  LessonEvent,
  (lesson: ReturnType<typeof merged>) => unknown,
  unknown,
][])
  test(`after a reset ${name} begin anew, whatever an older copy says`, () => {
    const old = copy(...before);
    const present = continued(old, [10, then], [20, again]);
    assert.equal(expected(merged(old, present)), value);
    assert.equal(expected(merged(present, old)), value);
  });

test("attempts that began anew in one copy do so in all, in whichever order they are merged", () => {
  const old = copy(...[1, 2, 3].map((at): Happened => [at, answered("q1", 0)]));
  const reset = continued(old, [10, { type: "questionReset", question: "q1" }]);
  const unaware = copy([20, answered("q1", 1)]);
  const orders = [
    [old, reset, unaware],
    [reset, unaware, old],
    [unaware, old, reset],
  ] as const;
  for (const [a, b, c] of orders) {
    const lesson = merged(mergeProgress(a, b), c);
    assert.equal(lesson?.answers?.["q1"]?.attempts, 1);
    assert.deepEqual(merged(a, mergeProgress(b, c)), lesson);
  }
});

const pass: LessonEvent = { type: "endReached" };
const passed = (now: number) =>
  happen(noProgress, {
    window: 0,
    lesson: "l",
    event: pass,
    now,
    requirements: { questions: [], passMark: 1 },
  });

for (const [name, one, other, expected] of [
  [
    "a later mark hides no result",
    passed(5),
    copy([9, markedComplete]),
    { at: 5, reason: "passed" },
  ],
  [
    "a later result stands before a mark",
    copy([5, markedComplete]),
    passed(9),
    { at: 9, reason: "passed" },
  ],
  [
    "taken back later, neither",
    passed(5),
    continued(passed(5), [9, markedIncomplete]),
    undefined,
  ],
] as const)
  test(`of two completions: ${name}`, () => {
    assert.deepEqual(merged(one, other)?.completed, expected);
    assert.deepEqual(merged(other, one)?.completed, expected);
  });

test("a mark that was made since stays when the result it stood behind was taken back", () => {
  const taken = continued(passed(5), [10, markedIncomplete]);
  const marked = copy([20, markedComplete]);
  for (const copies of [
    [passed(5), marked, taken],
    [taken, passed(5), marked],
    [marked, taken, passed(5)],
  ])
    assert.deepEqual(merged(...copies)?.completed, {
      at: 20,
      reason: "marked",
    });
});
