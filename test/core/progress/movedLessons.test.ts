import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type {
  Answer,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import {
  describeMove,
  movedLessons,
  moveLessons,
  orphans,
  type PresentLesson,
} from "../../../src/core/progress/movedLessons.ts";

const answer = (hash: string): Answer => ({
  hash,
  response: { kind: "choice", chosen: ["a"] },
  verdict: "correct",
  points: 1,
  maxPoints: 1,
  at: 5,
  attempts: 1,
});

function lesson(answers: Readonly<Record<string, string>>, title = "T") {
  return {
    visitedAt: 5,
    title,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, hash]) => [id, answer(hash)]),
    ),
  };
}
const present = (
  id: string,
  questions: Readonly<Record<string, string>>,
  title = "T",
): PresentLesson => ({ id, title, questions });

const cases: readonly [
  name: string,
  known: Readonly<
    Record<
      string,
      ReturnType<typeof lesson> | { title: string; openedAt: number }
    >
  >,
  lost: readonly string[],
  fresh: readonly PresentLesson[],
  moves: readonly (readonly [string, string])[],
][] = [
  [
    "the same questions under another path",
    { old: lesson({ q1: "h1", q2: "h2" }) },
    ["old"],
    [present("new", { q1: "h1", q2: "h2" }), present("other", { x: "y" })],
    [["old", "new"]],
  ],
  [
    "half of the questions, one of them edited",
    { old: lesson({ q1: "h1", q2: "h2" }) },
    ["old"],
    [present("new", { q1: "h1", q2: "edited", q9: "more" }, "Another title")],
    [["old", "new"]],
  ],
  [
    "too little of it",
    { old: lesson({ q1: "h1", q2: "h2", q3: "h3" }) },
    ["old"],
    [present("new", { q1: "h1" })],
    [],
  ],
  [
    "only the same ids and another title: q1 is in every other lesson",
    { old: lesson({ q1: "h1" }, "Before") },
    ["old"],
    [present("new", { q1: "x" }, "After")],
    [],
  ],
  [
    "the same ids, all of them edited, and the same title",
    { old: lesson({ q1: "h1" }, "Clocks") },
    ["old"],
    [present("new", { q1: "x" }, "Clocks")],
    [["old", "new"]],
  ],
  [
    "nothing answered: the title",
    { old: { title: "Clocks", openedAt: 1 } },
    ["old"],
    [present("new", {}, "Clocks"), present("other", {}, "Time")],
    [["old", "new"]],
  ],
  [
    "nothing answered, and two of that title: nobody guesses",
    { old: { title: "Summary", openedAt: 1 } },
    ["old"],
    [present("a", {}, "Summary"), present("b", {}, "Summary")],
    [],
  ],
  [
    "two swapped their paths' names",
    { a: lesson({ q1: "h1" }), b: lesson({ q2: "h2" }) },
    ["a", "b"],
    [present("x", { q2: "h2" }), present("y", { q1: "h1" })],
    [
      ["a", "y"],
      ["b", "x"],
    ],
  ],
  [
    "the new one has progress of its own",
    { old: lesson({ q1: "h1" }), new: lesson({ q1: "h1" }) },
    ["old"],
    [present("new", { q1: "h1" })],
    [],
  ],
  [
    "the better of two matches",
    { old: lesson({ q1: "h1", q2: "h2" }) },
    ["old"],
    [present("half", { q1: "h1" }), present("whole", { q1: "h1", q2: "h2" })],
    [["old", "whole"]],
  ],
];
for (const [name, lessons, lost, fresh, moves] of cases)
  test(`lessons found again: ${name}`, () => {
    const found = movedLessons({ lessons }, lost, fresh);
    assert.deepEqual(
      found
        .map(({ from, to }) => [from, to])
        .sort(([a = ""], [b = ""]) => a.localeCompare(b)),
      moves.map((move) => [...move]),
    );
  });

test("only what holds progress and is not in the course is lost", () => {
  const course = {
    lessons: { here: lesson({}), gone: lesson({}), reset: { resetAt: 3 } },
  };
  assert.deepEqual(
    orphans(course, (id) => id === "here"),
    ["gone"],
  );
  assert.deepEqual(
    orphans(undefined, () => false),
    [],
  );
});

test("a record moves whole, and a window that did not see it move brings nothing back", () => {
  const before: ProgressState = {
    version: 1,
    courses: {
      c: { current: "old", lessons: { old: lesson({ q1: "h1" }) } },
    },
  };
  const moves = [{ from: "old", to: "new" }];
  const after = moveLessons(before, "c", moves, 50);
  const course = after.courses["c"];
  assert.equal(course?.current, "new");
  assert.deepEqual(course?.lessons["new"], before.courses["c"]?.lessons["old"]);
  const merged = mergeProgress(before, after).courses["c"]?.lessons;
  assert.deepEqual(merged?.["old"], { resetAt: 50 });
  assert.deepEqual(merged?.["new"], course?.lessons["new"]);
  assert.equal(moveLessons(after, "c", moves, 60), after);
  assert.match(describeMove("c", { from: "old", to: "new" }), /c\/old.*c\/new/);
});
