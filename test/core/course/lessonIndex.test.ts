import assert from "node:assert/strict";
import { test } from "node:test";
import { LessonIndex } from "../../../src/core/course/lessonIndex.ts";
import type {
  Course,
  CourseNode,
  Lesson,
} from "../../../src/core/course/model.ts";

const nested = lesson("b/deep");
const outline: readonly CourseNode[] = [
  lesson("a"),
  { kind: "separator" },
  {
    kind: "section",
    id: "part",
    title: "Part",
    children: [
      lesson("b", [nested]),
      { kind: "draft", title: "Later", children: [lesson("c")] },
    ],
  },
];
const index = new LessonIndex(course(outline));

test("lessons stand in reading order, those below drafts too", () => {
  assert.deepEqual(
    index.lessons.map(({ id }) => id),
    ["a", "b", "b/deep", "c"],
  );
});

test("a lesson is found by id and by path", () => {
  assert.equal(index.byId("b/deep"), nested);
  assert.equal(index.byPath("src/b/deep.md"), nested);
  assert.equal(index.byId("none"), undefined);
  assert.equal(index.indexOf("none"), -1);
});

const neighbours: readonly [
  id: string,
  previous: string | undefined,
  next: string | undefined,
][] = [
  ["a", undefined, "b"],
  ["b", "a", "b/deep"],
  ["c", "b/deep", undefined],
  ["none", undefined, undefined],
];
for (const [id, previous, next] of neighbours)
  test(`neighbours of ${id}`, () => {
    const found = index.neighbours(id);
    assert.equal(found.previous?.id, previous);
    assert.equal(found.next?.id, next);
  });

test("ancestors stand outermost first", () => {
  assert.deepEqual(
    index.ancestorsOf(nested).map((node) => node.title),
    ["Part", "b"],
  );
});

test("a lesson that is gone gives the nearest one before it", () => {
  const fewer = new LessonIndex(course([lesson("a"), lesson("c")]));
  assert.equal(fewer.nearest("b/deep", index)?.id, "a");
  assert.equal(fewer.nearest("c", index)?.id, "c");
  const others = new LessonIndex(course([lesson("z")]));
  assert.equal(others.nearest("b", index)?.id, "z");
  assert.equal(new LessonIndex(course([])).nearest("b", index), undefined);
});

function lesson(id: string, children: readonly CourseNode[] = []): Lesson {
  return { kind: "lesson", id, title: id, path: `src/${id}.md`, children };
}

function course(nodes: readonly CourseNode[]): Course {
  return {
    id: "course",
    title: "Course",
    authors: [],
    language: "en",
    direction: "ltr",
    passMark: 0.7,
    nodes,
    reading: { smartPunctuation: false, math: false, hideLines: {} },
    findings: [],
  };
}
