import assert from "node:assert/strict";
import { test } from "node:test";
import {
  movedLessons,
  orphans,
  type PresentLesson,
} from "../../../src/core/progress/movedLessons.ts";
import { lesson, present } from "./lostLessons.ts";

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
