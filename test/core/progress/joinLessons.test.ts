import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import { importProgress } from "../../../src/core/progress/importProgress.ts";
import { joinLessons } from "../../../src/core/progress/joinLessons.ts";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type {
  LessonEvent,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import {
  describeMove,
  movedLessons,
  moveLessons,
  orphans,
} from "../../../src/core/progress/movedLessons.ts";
import { parseProgress } from "../../../src/core/progress/parseProgress.ts";
import { withoutProgress } from "../../../src/core/progress/removal.ts";
import { stampProgress } from "../../../src/core/progress/stamping.ts";
import { reviewedToday } from "../../../src/core/review/due.ts";
import { lesson, present } from "./lostLessons.ts";

type Ids = readonly string[];
const has =
  (ids: Ids) =>
  (id: string): boolean =>
    ids.includes(id);
const move = { from: "old", to: "new" };
const lessonsOf = (state: ProgressState) => state.courses["c"]?.lessons ?? {};
const answersIn = (state: ProgressState, id: string) =>
  Object.keys(lessonsOf(state)[id]?.answers ?? {}).sort();
const start: ProgressState = {
  version: 1,
  courses: { c: { current: "old", lessons: { old: lesson({ q1: "h1" }) } } },
};

/** What a window does that has these lessons of the course. */
function answeredIn(
  state: ProgressState,
  id: string,
  question: string,
  now: number,
): ProgressState {
  const event: LessonEvent = {
    type: "answered",
    question,
    answer: {
      hash: question,
      response: { kind: "choice", chosen: ["a"] },
      verdict: "correct",
      points: 1,
      maxPoints: 1,
    },
  };
  return stampProgress(
    state,
    applyEvent(state, "c", id, event, undefined, now),
    now,
  );
}
const resetIn = (state: ProgressState, lessonId: string, now: number) =>
  stampProgress(
    state,
    withoutProgress(state, { courseId: "c", lessonId }),
    now,
  );

test("a renamed lesson has all of its record, and the old one stays where it was", () => {
  const after = moveLessons(start, "c", [move], has(["new"]));
  assert.deepEqual(lessonsOf(after)["new"], lessonsOf(start)["old"]);
  assert.deepEqual(lessonsOf(after)["old"], lessonsOf(start)["old"]);
  assert.equal(moveLessons(after, "c", [move], has(["new"])), after);
  assert.deepEqual(orphans(after.courses["c"], has(["new"])), []);
  assert.match(describeMove("c", move), /c\/old.*c\/new/);
});

test("windows with two versions of a course show each other's answers, in whichever they are given", () => {
  let [older, updated] = [start, start];
  updated = moveLessons(updated, "c", [move], has(["new"]));
  updated = answeredIn(updated, "new", "q2", 20);
  older = answeredIn(older, "old", "q3", 30);
  older = answeredIn(older, "old", "q1", 31);
  for (let turn = 0; turn < 2; turn++) {
    older = joinLessons(mergeProgress(older, updated), "c", has(["old"]));
    updated = joinLessons(mergeProgress(updated, older), "c", has(["new"]));
  }
  assert.deepEqual(answersIn(older, "old"), ["q1", "q2", "q3"]);
  assert.deepEqual(answersIn(updated, "new"), ["q1", "q2", "q3"]);
  assert.equal(lessonsOf(updated)["new"]?.answers?.["q1"]?.at, 31);
  assert.equal(joinLessons(updated, "c", has(["new"])), updated);
  // A reset in one is a reset in the other.
  updated = resetIn(updated, "new", 40);
  updated = joinLessons(updated, "c", has(["new"]));
  assert.deepEqual(answersIn(updated, "new"), []);
  older = joinLessons(mergeProgress(older, updated), "c", has(["old"]));
  assert.deepEqual(answersIn(older, "old"), []);
  older = answeredIn(older, "old", "q2", 50);
  updated = joinLessons(mergeProgress(updated, older), "c", has(["new"]));
  assert.deepEqual(answersIn(updated, "new"), ["q2"]);
});

test("a lesson that is renamed again, and back, keeps what was done under every name", () => {
  let state = moveLessons(start, "c", [move], has(["new"]));
  state = answeredIn(state, "new", "q2", 20);
  const lost = orphans(state.courses["c"], has(["third"]));
  assert.deepEqual(lost, ["new"]);
  const [again] = movedLessons(state.courses["c"] ?? { lessons: {} }, lost, [
    present("third", { q1: "h1", q2: "q2" }),
  ]);
  assert.deepEqual(again, { from: "new", to: "third" });
  state = moveLessons(state, "c", [again], has(["third"]));
  state = answeredIn(state, "third", "q3", 30);
  state = joinLessons(state, "c", has(["old"]));
  assert.deepEqual(answersIn(state, "old"), ["q1", "q2", "q3"]);
});

test("two lessons that are both there are two, whatever they were called once", () => {
  const state = moveLessons(start, "c", [move], has(["new"]));
  const changed = answeredIn(state, "old", "q9", 20);
  assert.equal(joinLessons(changed, "c", has(["old", "new"])), changed);
  const split = moveLessons(
    state,
    "c",
    [{ from: "old", to: "half" }],
    has(["new", "half"]),
  );
  const more = answeredIn(split, "old", "q9", 20);
  assert.equal(joinLessons(more, "c", has(["new", "half"])), more);
});

test("under which names a lesson was known outlives merging, resets and imports", () => {
  const moved = moveLessons(start, "c", [move], has(["new"]));
  const other: ProgressState = {
    version: 1,
    courses: {
      c: { lessons: {}, moved: [{ from: "a", to: "b" }] },
    },
  };
  const both = [{ from: "a", to: "b" }, move];
  for (const state of [
    mergeProgress(moved, other),
    mergeProgress(other, moved),
    importProgress(moved, other, "merge", 9),
    importProgress(moved, other, "replace", 9),
  ])
    assert.deepEqual(state.courses["c"]?.moved, both);
  const reset = stampProgress(moved, withoutProgress(moved, {}), 9);
  assert.deepEqual(reset.courses["c"]?.moved, [move]);
  assert.equal(mergeProgress(moved, moved), moved);
  const parsed = parseProgress(JSON.parse(JSON.stringify(moved)));
  assert.deepEqual(parsed, { ok: true, state: moved });
});

test("a file that replaces a course takes nothing away by an older name of a lesson", () => {
  const file: ProgressState = {
    version: 1,
    courses: { c: { lessons: { new: lesson({ q1: "h1" }) } } },
  };
  const moved = moveLessons(start, "c", [move], has(["new"]));
  const more = answeredIn(moved, "new", "q2", 20);
  const replaced = importProgress(more, file, "replace", 30);
  for (const name of ["new", "old"]) {
    const state = joinLessons(replaced, "c", has([name]));
    assert.deepEqual(answersIn(state, name), ["q1"]);
  }
});

test("what was reviewed today counts once, under however many names its lesson is known", () => {
  const card = {
    hash: "h1",
    stability: 1,
    difficulty: 5,
    at: 1000,
    rating: "good",
    count: 1,
    lapses: 0,
    reviewedAt: 1000,
  } as const;
  const state: ProgressState = {
    version: 1,
    courses: {
      c: {
        lessons: {
          old: { reviews: { q1: card } },
          other: { reviews: { q1: card } },
        },
      },
    },
  };
  const time = { now: 2000, offsetMinutes: 0 };
  assert.equal(reviewedToday(state, time), 2);
  const moved = moveLessons(state, "c", [move], has(["new", "other"]));
  assert.equal(reviewedToday(moved, time), 2);
});
