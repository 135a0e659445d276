import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type { LessonEvent } from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { continued, copy, merged, type Happened } from "./copies.ts";
import { anyEvent, anyHistory, happen, play } from "./histories.ts";
import { answered, markedComplete, markedIncomplete } from "./sampleEvents.ts";

const tick = (item: string, done = true): LessonEvent => ({
  type: "ticked",
  item,
  done,
});
const draft = (question: string): LessonEvent => ({
  type: "drafted",
  drafts: { [question]: { why: "half" } },
});

test("each window's answers are kept, and of two the later", () => {
  const one = copy([1, answered("q1", 0)], [5, answered("q2", 1)]);
  const other = copy([2, answered("q1", 1)]);
  const lesson = merged(one, other);
  assert.deepEqual(
    [lesson?.answers?.["q1"]?.at, lesson?.answers?.["q2"]?.at],
    [2, 5],
  );
});

test("a completion is kept beside what another window did later", () => {
  const one = copy([1, markedComplete]);
  const other = copy([2, tick("a")], [3, { type: "positioned", position: 1 }]);
  const lesson = merged(one, other);
  assert.deepEqual(lesson?.completed, { at: 1, reason: "marked" });
  assert.deepEqual(lesson?.ticks, ["a"]);
  assert.equal(lesson?.position, 1);
});

const takenBack: readonly [
  name: string,
  before: readonly Happened[],
  then: LessonEvent,
  gone: (lesson: ReturnType<typeof merged>) => unknown,
][] = [
  ["a tick", [[1, tick("a")]], tick("a", false), (l) => l?.ticks?.[0]],
  [
    "a completion",
    [[1, markedComplete]],
    markedIncomplete,
    (l) => l?.completed,
  ],
  [
    "an answer",
    [[1, answered("q1", 1)]],
    { type: "questionReset", question: "q1" },
    (l) => l?.answers?.["q1"],
  ],
  ["a draft", [[1, draft("q1")]], answered("q1", 1), (l) => l?.drafts],
  ["a lesson", [[1, answered("q1", 1)]], { type: "reset" }, (l) => l],
];
for (const [name, before, then, gone] of takenBack)
  for (const now of [9, 0])
    test(`${name} that was taken back stays so beside an older copy${now === 0 ? ", whatever the clock says" : ""}`, () => {
      const old = copy(...before);
      const present = continued(old, [now, then]);
      assert.equal(gone(merged(present, old)), undefined);
      assert.equal(gone(merged(old, present)), undefined);
    });

test("what was done after a reset stays, though the clock went back", () => {
  const old = copy([100, answered("q1", 0)]);
  const present = continued(
    old,
    [101, { type: "reset" }],
    [3, answered("q1", 1)],
  );
  const lesson = merged(old, present);
  assert.equal(lesson?.answers?.["q1"]?.verdict, "correct");
  assert.equal(lesson?.answers?.["q1"]?.at, 3);
});

test("the lesson opened last is where both go on", () => {
  const open = (lesson: string, now: number) =>
    happen(noProgress, { window: 0, lesson, event: { type: "opened" }, now });
  const [early, late] = [open("early", 1), open("late", 2)];
  for (const state of [mergeProgress(early, late), mergeProgress(late, early)])
    assert.equal(state.courses["c"]?.current, "late");
});

test("merging is commutative, associative and idempotent", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const [a, b, c] = play(history);
      assert.ok(a && b && c);
      assert.deepEqual(mergeProgress(a, b), mergeProgress(b, a));
      assert.deepEqual(
        mergeProgress(mergeProgress(a, b), c),
        mergeProgress(a, mergeProgress(b, c)),
      );
      const both = mergeProgress(a, b);
      assert.equal(mergeProgress(both, a), both);
      assert.equal(mergeProgress(both, structuredClone(both)), both);
    }),
    { numRuns: 500 },
  );
});

test("a window that merges its own earlier copy stays where it is", () => {
  fc.assert(
    fc.property(
      anyHistory,
      fc.array(fc.tuple(anyEvent, fc.nat({ max: 60 })), { maxLength: 8 }),
      (history, later) => {
        const [before = noProgress] = play(history);
        const now = later.reduce(
          (state, [event, at]) =>
            happen(state, { window: 0, lesson: "l1", event, now: at }),
          before,
        );
        assert.equal(mergeProgress(now, before), now);
      },
    ),
    { numRuns: 500 },
  );
});
