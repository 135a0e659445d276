import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstAnswer } from "../../../src/core/progress/firstAnswer.ts";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type {
  LessonEvent,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { withoutProgress } from "../../../src/core/progress/removal.ts";
import {
  knownLesson,
  stampProgress,
} from "../../../src/core/progress/stamping.ts";
import { undoChange } from "../../../src/core/progress/undoChange.ts";
import { anyHistory, happen, play } from "./histories.ts";

type Happened = readonly [now: number, event: LessonEvent];

function answered(text: string, hash = "h", question = "q"): LessonEvent {
  const isRight = text === "right";
  return {
    type: "answered",
    question,
    answer: {
      hash,
      response: { kind: "shortAnswer", text },
      verdict: isRight ? "correct" : "incorrect",
      points: isRight ? 1 : 0,
      maxPoints: 1,
    },
  };
}
const questionReset: LessonEvent = { type: "questionReset", question: "q" };
const reset: LessonEvent = { type: "reset" };
const handIn = (...questions: readonly string[]): LessonEvent => ({
  type: "handedIn",
  quiz: "z",
  seed: "s",
  questions: ["q"],
  answers: Object.fromEntries(
    questions.flatMap((id) => {
      const event = answered("right", "h", id);
      return event.type === "answered" ? [[id, event.answer]] : [];
    }),
  ),
});

function copy(
  events: readonly Happened[],
  from: ProgressState = noProgress,
): ProgressState {
  return events.reduce(
    (state, [now, event]) =>
      happen(state, { window: 0, lesson: "l", event, now }),
    from,
  );
}
const lessonIn = (state: ProgressState) => knownLesson(state.courses["c"], "l");
function firstIn(state: ProgressState, hash = "h"): string | undefined {
  const first = firstAnswer(lessonIn(state), "q", hash);
  if (first === undefined) return undefined;
  assert.ok(first.response.kind === "shortAnswer");
  return `${first.response.text} at ${first.at}`;
}

const cases: readonly [
  name: string,
  events: readonly Happened[],
  first: string | undefined,
  /** Whether it is stored beside the answer. */
  stored: boolean,
][] = [
  ["nothing", [], undefined, false],
  ["the only answer", [[1, answered("right")]], "right at 1", false],
  [
    "a later answer",
    [
      [1, answered("wrong")],
      [2, answered("right")],
    ],
    "wrong at 1",
    true,
  ],
  [
    "an answer to another version",
    [
      [1, answered("wrong", "old")],
      [2, answered("right")],
    ],
    "right at 2",
    true,
  ],
  [
    "left out of a later attempt",
    [
      [1, answered("wrong")],
      [2, handIn()],
      [3, handIn("q")],
    ],
    "wrong at 1",
    true,
  ],
  [
    "a reset question begins anew",
    [
      [1, answered("wrong")],
      [2, answered("wrong")],
      [3, questionReset],
      [4, answered("right")],
      [5, answered("wrong")],
    ],
    "right at 4",
    true,
  ],
  [
    "a reset lesson begins anew",
    [
      [1, answered("wrong")],
      [3, reset],
      [4, answered("right")],
    ],
    "right at 4",
    false,
  ],
  [
    "a clock that was moved back",
    [
      [9, answered("wrong")],
      [2, answered("right")],
    ],
    "wrong at 9",
    true,
  ],
];
for (const [name, events, first, stored] of cases)
  test(`what was answered first: ${name}`, () => {
    const state = copy(events);
    assert.equal(firstIn(state), first);
    assert.equal(lessonIn(state)?.firsts !== undefined, stored);
  });

test("each version of a question keeps its own", () => {
  const state = copy([
    [1, answered("wrong", "old")],
    [2, answered("right", "old")],
    [3, answered("right")],
    [4, answered("wrong", "old")],
  ]);
  assert.equal(firstIn(state, "old"), "wrong at 1");
  assert.equal(firstIn(state, "h"), "right at 3");
});

test("a reflection has none: its learner may judge it anew", () => {
  const event: LessonEvent = {
    type: "answered",
    question: "q",
    answer: {
      hash: "h",
      response: { kind: "reflection", text: "so" },
      verdict: "incorrect",
      points: 0,
      maxPoints: 1,
    },
  };
  assert.equal(firstIn(copy([[1, event]])), undefined);
  const again = copy([
    [1, event],
    [2, event],
  ]);
  assert.equal(lessonIn(again)?.firsts, undefined);
});

const merges: readonly [
  name: string,
  copies: readonly (readonly Happened[])[],
  first: string | undefined,
][] = [
  [
    "the earliest of three",
    [[[5, answered("wrong")]], [[9, answered("right")]], [[2, answered("no")]]],
    "no at 2",
  ],
  [
    "an edited question in between",
    [
      [[1, answered("wrong")]],
      [[2, answered("right", "new")]],
      [[3, answered("right")]],
    ],
    "wrong at 1",
  ],
  [
    "one that another window has reset since",
    [
      [
        [1, answered("wrong")],
        [4, questionReset],
        [6, answered("right")],
      ],
      [[1, answered("wrong")]],
    ],
    "right at 6",
  ],
  [
    "one of a lesson that another window has reset since",
    [
      [
        [1, answered("wrong")],
        [4, reset],
        [6, answered("right")],
      ],
      [[5, answered("wrong")]],
    ],
    "right at 6",
  ],
];
for (const [name, copies, first] of merges)
  test(`merged in any order: ${name}`, () => {
    const states = copies.map((events) => copy(events));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...states], { minLength: states.length }),
        (shuffled) => {
          const merged = shuffled.reduce(mergeProgress, noProgress);
          assert.equal(firstIn(merged), first);
        },
      ),
    );
  });

test("undoing a reset brings it back", () => {
  for (const what of [
    { courseId: "c", lessonId: "l", question: "q" },
    { courseId: "c", lessonId: "l" },
  ]) {
    const before = copy([
      [1, answered("wrong")],
      [2, answered("right")],
    ]);
    const after = stampProgress(before, withoutProgress(before, what), 5);
    assert.equal(firstIn(after), undefined);
    const change = { before, after };
    const undone = stampProgress(after, undoChange(after, change), 6);
    assert.equal(firstIn(undone), "wrong at 1");
    assert.equal(firstIn(mergeProgress(undone, before)), "wrong at 1");
    assert.equal(firstIn(copy([[7, answered("no")]], undone)), "wrong at 1");
  }
});

test("whatever happened where, copies agree on what was first", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const [a = noProgress, b = noProgress, c = noProgress] = play(history);
      const one = mergeProgress(mergeProgress(a, b), c);
      const other = mergeProgress(a, mergeProgress(c, b));
      for (const lesson of ["l1", "l2"])
        for (const question of ["q1", "q2", "a/b", "__proto__"])
          for (const hash of ["h1", "h2"])
            assert.deepEqual(
              firstAnswer(one.courses["c"]?.lessons[lesson], question, hash),
              firstAnswer(other.courses["c"]?.lessons[lesson], question, hash),
            );
    }),
    { numRuns: 300 },
  );
});
