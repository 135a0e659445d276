import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LessonIndex } from "../../../src/core/course/lessonIndex.ts";
import type {
  Course,
  CourseNode,
  Lesson,
} from "../../../src/core/course/model.ts";
import { CourseSums } from "../../../src/core/overview/courseSums.ts";
import {
  isFiltering,
  noFilter,
  shownNodes,
  type LessonFilter,
} from "../../../src/core/overview/lessonFilter.ts";
import {
  afterDismissing,
  afterOpening,
  markOf,
  nothingSeen,
  parseSeen,
} from "../../../src/core/overview/seenLessons.ts";
import { summarise } from "../../../src/core/progress/summary.ts";

const inner = lesson("inner");
const growing: CourseNode = {
  kind: "section",
  id: "growing",
  title: "Growing",
  children: [
    lesson("seeds", "Seeds", [inner]),
    lesson("light", "Lïght"),
    { kind: "draft", title: "Harvest", children: [lesson("later")] },
  ],
};
const nodes: readonly CourseNode[] = [
  lesson("welcome"),
  { kind: "separator" },
  growing,
];
const index = new LessonIndex(courseOf(nodes));
const ids = index.lessons.map(({ id }) => id);

test("sums: what is left is said once every open lesson was read", () => {
  const minutes = new Map([["welcome", 5]]);
  const complete = new Set<string>();
  const sums = new CourseSums(index, {
    isComplete: (id) => complete.has(id),
    minutes: (id) => minutes.get(id),
  });
  assert.deepEqual(sums.of(), { done: 0, total: 5, minutesLeft: undefined });
  for (const id of ["inner", "light", "later"]) {
    minutes.set(id, 10);
    sums.update(id);
  }
  assert.equal(sums.of(growing).minutesLeft, undefined);
  // Nobody has read how long it is, and nobody needs to.
  complete.add("seeds");
  sums.update("seeds");
  assert.deepEqual(sums.of(growing), { done: 1, total: 4, minutesLeft: 30 });
  assert.deepEqual(sums.of(), { done: 1, total: 5, minutesLeft: 35 });
  sums.update("gone");
  assert.deepEqual(sums.of(index.byId("seeds")), {
    done: 0,
    total: 1,
    minutesLeft: 10,
  });
  assert.deepEqual(sums.of(inner), { done: 0, total: 0, minutesLeft: 0 });
});

test("sums: kept lesson by lesson they are what one walk would count", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ids)), (toggled) => {
      const complete = new Set<string>();
      const sums = new CourseSums(index, {
        isComplete: (id) => complete.has(id),
        minutes: () => 1,
      });
      for (const id of toggled) {
        if (!complete.delete(id)) complete.add(id);
        sums.update(id);
      }
      const done = { completed: { at: 1, reason: "marked" as const } };
      const counted = summarise(nodes, {
        lessons: Object.fromEntries([...complete].map((id) => [id, done])),
      });
      const { done: all, total, minutesLeft } = sums.of();
      assert.deepEqual([all, total], [counted.done, counted.total]);
      assert.equal(minutesLeft, total - all);
      const { done: inSection } = sums.of(growing);
      assert.equal(inSection, counted.sections.get("growing")?.done);
    }),
  );
});

const filters: readonly [
  name: string,
  filter: LessonFilter,
  lessons: readonly string[],
][] = [
  ["nothing asked: all", noFilter, ids],
  ["a word of the title", { words: "see", states: [] }, ["seeds", "inner"]],
  ["without case and marks", { words: "LIGHT", states: [] }, ["light"]],
  [
    "a section's title shows what is in it",
    { words: "growing", states: [] },
    ["seeds", "inner", "light", "later"],
  ],
  [
    "the course's title counts as well",
    { words: "garden light", states: [] },
    ["light"],
  ],
  ["words together", { words: "grow  light", states: [] }, ["light"]],
  ["a state", { words: "", states: ["complete"] }, ["light"]],
  [
    "one of two states",
    { words: "", states: ["complete", "due"] },
    ["light", "later"],
  ],
  ["word and state", { words: "see", states: ["complete"] }, []],
];

for (const [name, filter, expected] of filters)
  test(`filter: ${name}`, () => {
    const shown = shownNodes({ title: "Garden", nodes }, filter, (id, state) =>
      state === "complete"
        ? id === "light"
        : state === "due"
          ? id === "later"
          : !["light"].includes(id),
    );
    assert.equal(shown.lessons, expected.length);
    for (const id of expected) {
      const found = index.byId(id);
      assert.ok(found && shown.nodes.has(found), id);
      for (const above of index.ancestorsOf(found))
        assert.ok(shown.nodes.has(above), `what ${id} lies in`);
    }
    assert.equal(isFiltering(filter), filter !== noFilter);
  });

test("marks: what was added or changed since the learner was there", () => {
  const first = afterOpening(nothingSeen, "c", { id: "a", hash: "1" }, [
    "a",
    "b",
  ]);
  const seen = first.courses["c"];
  const rows: readonly [
    string,
    "new" | "inProgress",
    string | undefined,
    unknown,
  ][] = [
    ["a", "inProgress", "1", undefined],
    ["a", "inProgress", "2", "changed"],
    ["a", "inProgress", undefined, undefined],
    ["b", "new", "9", undefined],
    ["c", "new", "9", "added"],
    // A lesson that moved brings its progress along.
    ["c", "inProgress", "9", undefined],
  ];
  for (const [id, state, hash, mark] of rows)
    assert.equal(markOf(seen, id, state, hash), mark, `${id} ${hash}`);
  assert.equal(markOf(undefined, "a", "new", "1"), undefined);
  // The same text again writes nothing.
  assert.equal(afterOpening(first, "c", { id: "a", hash: "1" }, []), first);
  const opened = afterOpening(first, "c", { id: "c", hash: "9" }, ["a", "d"]);
  assert.equal(markOf(opened.courses["c"], "c", "new", "9"), undefined);
  assert.equal(markOf(opened.courses["c"], "d", "new", "9"), "added");
  const dismissed = afterDismissing(opened, "c", ["a", "d"], () => "2");
  assert.deepEqual(dismissed.courses["c"], { a: "2", d: "" });
  assert.deepEqual(parseSeen(JSON.parse(JSON.stringify(opened))), opened);
  for (const damaged of [
    undefined,
    1,
    [],
    { version: 2 },
    { version: 1, courses: 3 },
  ])
    assert.deepEqual(parseSeen(damaged), nothingSeen);
  assert.deepEqual(
    parseSeen({ version: 1, courses: { a: 1, b: { x: "1", y: 2 } } }).courses,
    { b: { x: "1" } },
  );
});

function lesson(
  id: string,
  title = id,
  children: readonly CourseNode[] = [],
): Lesson {
  return { kind: "lesson", id, title, path: `${id}.md`, children };
}

function courseOf(children: readonly CourseNode[]): Course {
  return {
    id: "c",
    title: "C",
    authors: [],
    language: "en",
    direction: "ltr",
    passMark: 0.7,
    nodes: children,
    reading: { smartPunctuation: false, math: false, hideLines: {} },
    findings: [],
  };
}
