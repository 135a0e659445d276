import assert from "node:assert/strict";
import { test } from "node:test";
import { LessonIndex } from "../../../src/core/course/lessonIndex.ts";
import type { Course, Lesson } from "../../../src/core/course/model.ts";
import { pageLink } from "../../../src/core/course/pageLink.ts";
import { HumanError } from "../../../src/core/humanError.ts";

const one = lesson("part/one", "src/part/one.md");
const two = lesson("part/two words", "src/part/two words.md");
const three = lesson("three", "src/three/README.md");
const book = course([one, two, three]);
const index = new LessonIndex(book);

const rows: readonly [href: string, target: object][] = [
  ["two%20words.md", { kind: "lesson", lesson: two }],
  [
    "two%20words.md#the%20end",
    { kind: "lesson", lesson: two, anchor: "the end" },
  ],
  ["#here", { kind: "lesson", lesson: one, anchor: "here" }],
  ["../three/index.html", { kind: "lesson", lesson: three }],
  ["lesson:three", { kind: "lesson", lesson: three }],
  ["lesson:three#x", { kind: "lesson", lesson: three, anchor: "x" }],
  ["lesson:part/two words", { kind: "lesson", lesson: two }],
  ["images/a.png", { kind: "file", path: "src/part/images/a.png" }],
  [
    "https://example.org/a#b",
    { kind: "outside", url: "https://example.org/a#b" },
  ],
  ["mailto:a@example.org", { kind: "outside", url: "mailto:a@example.org" }],
];
for (const [href, target] of rows)
  test(`link ${href}`, () =>
    assert.deepEqual(pageLink(href, one, book, index), target));

const refused: readonly string[] = [
  "command:workbench.action.terminal.new",
  "COMMAND:x",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "vscode://extension/x",
  "data:text/html,x",
  "lesson:none",
  "../../../etc/passwd",
];
for (const href of refused)
  test(`link ${href} is refused with words`, () =>
    assert.throws(() => pageLink(href, one, book, index), HumanError));

function lesson(id: string, path: string): Lesson {
  return { kind: "lesson", id, title: id, path, children: [] };
}

function course(nodes: readonly Lesson[]): Course {
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
