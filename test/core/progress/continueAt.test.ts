import assert from "node:assert/strict";
import { test } from "node:test";
import { LessonIndex } from "../../../src/core/course/lessonIndex.ts";
import type { Course } from "../../../src/core/course/model.ts";
import {
  continueAt,
  lastOpened,
} from "../../../src/core/progress/continueAt.ts";
import { ContinueFinder } from "../../../src/core/progress/continueFinder.ts";
import type {
  CourseProgress,
  ProgressState,
} from "../../../src/core/progress/model.ts";

const first = source("first", ["a", "b", "c"]);
const second = source("second", ["x"]);
const courses = [first, second];
const done = { completed: { at: 1, reason: "marked" } } as const;

const rows: readonly [
  name: string,
  state: Readonly<Record<string, CourseProgress>>,
  goesTo: string,
][] = [
  ["nothing yet: the first lesson of all", {}, "first/a"],
  [
    "the lesson open last",
    { first: { current: "b", lessons: { b: { visitedAt: 5 } } } },
    "first/b",
  ],
  [
    "the one after it when it is complete",
    { first: { current: "b", lessons: { b: { visitedAt: 5, ...done } } } },
    "first/c",
  ],
  [
    "one that was left out when the end is complete",
    { first: { current: "c", lessons: { c: { visitedAt: 5, ...done } } } },
    "first/a",
  ],
  [
    "the course read last",
    {
      first: { current: "a", lessons: { a: { visitedAt: 5 } } },
      second: { current: "x", lessons: { x: { visitedAt: 6 } } },
    },
    "second/x",
  ],
  [
    "another course when that one is complete",
    { second: { current: "x", lessons: { x: { visitedAt: 6, ...done } } } },
    "first/a",
  ],
  [
    "the first of the course read last when everything is complete",
    {
      first: { lessons: { a: done, b: done, c: done } },
      second: { current: "x", lessons: { x: { visitedAt: 6, ...done } } },
    },
    "second/x",
  ],
  [
    "the lesson open last of those that are there: it may be known under another name",
    {
      first: {
        current: "gone",
        lessons: {
          b: { visitedAt: 5 },
          c: { visitedAt: 2 },
          gone: { visitedAt: 5 },
        },
      },
      second: { current: "x", lessons: { x: { visitedAt: 4 } } },
    },
    "first/b",
  ],
  [
    "past a lesson that is no longer there",
    { first: { current: "gone", lessons: { gone: { visitedAt: 5 } } } },
    "first/a",
  ],
];

for (const [name, progress, goesTo] of rows)
  test(`continue: ${name}`, () => {
    const found = continueAt(courses, stateOf(progress));
    assert.equal(`${found?.owner.course.id}/${found?.lesson.id}`, goesTo);
  });

test("continue: no course, nowhere", () => {
  assert.equal(continueAt([], stateOf({})), undefined);
  assert.equal(continueAt([source("empty", [])], stateOf({})), undefined);
});

test("continue: past what is locked, as long as something is open", () => {
  const state = stateOf({
    first: { current: "a", lessons: { a: { visitedAt: 5, ...done } } },
  });
  const goesTo = (...locked: readonly string[]) =>
    continueAt(courses, state, ({ lesson }) => locked.includes(lesson.id))
      ?.lesson.id;
  assert.equal(goesTo(), "b");
  assert.equal(goesTo("b"), "c");
  assert.equal(goesTo("b", "c"), "b");
});

test("the lesson opened last, complete or not", () => {
  const state = stateOf({
    first: { current: "b", lessons: { b: { visitedAt: 5, ...done } } },
  });
  assert.equal(lastOpened(courses, state)?.lesson.id, "b");
  assert.equal(lastOpened(courses, stateOf({})), undefined);
  assert.equal(lastOpened([], state), undefined);
});

test("continue: looked for once, however many ask, and again when anything is otherwise", () => {
  let asked = 0;
  const finder = new ContinueFinder<(typeof courses)[number]>(() => {
    asked++;
    return false;
  });
  const begun = stateOf({});
  const found = finder.find(courses, begun);
  assert.equal(finder.find(courses, begun), found);
  assert.deepEqual(found, continueAt(courses, begun));
  assert.equal(asked, 1);
  const later = stateOf({ first: { lessons: { a: done } } });
  assert.equal(finder.find(courses, later)?.lesson.id, "b");
  assert.equal(finder.find([second], later)?.lesson.id, "x");
  finder.forget();
  assert.equal(finder.find([second], later)?.lesson.id, "x");
  assert.equal(asked, 4);
});

function stateOf(
  progress: Readonly<Record<string, CourseProgress>>,
): ProgressState {
  return { version: 1, courses: progress };
}

function source(
  id: string,
  lessons: readonly string[],
): { readonly course: Course; readonly index: LessonIndex } {
  const course: Course = {
    id,
    title: id,
    authors: [],
    language: "en",
    direction: "ltr",
    passMark: 0.7,
    nodes: lessons.map((lesson) => ({
      kind: "lesson",
      id: lesson,
      title: lesson,
      path: `${lesson}.md`,
      children: [],
    })),
    reading: { smartPunctuation: false, math: false, hideLines: {} },
    findings: [],
  };
  return { course, index: new LessonIndex(course) };
}
