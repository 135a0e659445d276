import assert from "node:assert/strict";
import { test } from "node:test";
import type { CourseNode, Lesson } from "../../../src/core/course/model.ts";
import { summarise } from "../../../src/core/progress/summary.ts";

function lesson(id: string, children: readonly CourseNode[] = []): Lesson {
  return { kind: "lesson", id, title: id, path: `${id}.md`, children };
}

function section(id: string, children: readonly CourseNode[]): CourseNode {
  return { kind: "section", id, title: id, children };
}

test("lessons are counted per section and in all, nested ones too", () => {
  const nodes: CourseNode[] = [
    lesson("intro"),
    { kind: "separator" },
    section("one", [
      lesson("a", [lesson("a1"), lesson("a2")]),
      { kind: "draft", title: "later", children: [lesson("d")] },
      section("inner", [lesson("x")]),
    ]),
    section("empty", []),
  ];
  const done = { completed: { at: 1, reason: "passed" as const } };
  const summary = summarise(nodes, {
    lessons: { a1: done, x: done, d: {}, gone: done },
  });
  assert.deepEqual([summary.done, summary.total], [2, 6]);
  assert.deepEqual(Object.fromEntries(summary.sections), {
    one: { done: 2, total: 5 },
    inner: { done: 1, total: 1 },
    empty: { done: 0, total: 0 },
  });
  assert.deepEqual(summarise(nodes, undefined).done, 0);
});
