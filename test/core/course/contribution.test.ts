import assert from "node:assert/strict";
import { test } from "node:test";
import { contributedPaths } from "../../../src/core/course/contribution.ts";

const rows: readonly [
  name: string,
  courses: unknown,
  paths: readonly string[],
  problems: number,
][] = [
  ["nothing", undefined, [], 0],
  ["one folder", [{ path: "course" }], ["course"], 0],
  ["a dot and a slash", [{ path: "./books/a/" }], ["books/a"], 0],
  ["the extension's own folder", [{ path: "." }], [""], 0],
  ["two, one leaves", [{ path: "a" }, { path: "../b" }], ["a"], 1],
  ["no path", [{}], [], 1],
  ["no text", [{ path: 5 }], [], 1],
  ["an entry that is null", [null, { path: "a" }], ["a"], 1],
  ["no list", { path: "a" }, [], 1],
];

for (const [name, courses, paths, problems] of rows)
  test(`contributed courses: ${name}`, () => {
    const manifest = { contributes: { guidedLessons: { courses } } };
    const read = contributedPaths(manifest, "guidedLessons");
    assert.deepEqual(read.paths, paths);
    assert.equal(read.problems.length, problems);
  });

test("contributed courses: any other manifest", () => {
  for (const manifest of [undefined, null, 7, "x", [], { contributes: [] }])
    assert.deepEqual(contributedPaths(manifest, "guidedLessons"), {
      paths: [],
      drawings: [],
      problems: [],
    });
});

test("contributed courses: where their drawings lie", () => {
  const courses = [
    { path: "a", drawings: "./diagrams.json" },
    { path: "b", drawings: "../c.json" },
    { path: "c", drawings: 7 },
    { path: "d" },
  ];
  const manifest = { contributes: { guidedLessons: { courses } } };
  assert.deepEqual(contributedPaths(manifest, "guidedLessons").drawings, [
    "diagrams.json",
  ]);
});
