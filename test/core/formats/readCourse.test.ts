import assert from "node:assert/strict";
import test from "node:test";
import { lessonsOf } from "../../../src/core/course/model.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { openCourse } from "../../doubles/renderText.ts";
import { fixture } from "../../doubles/sharedData.ts";
import { outline } from "./outline.ts";

const names = { fallbackId: "My Folder", fallbackTitle: "My folder" };

test("the fixture book opens with all its settings", async () => {
  const course = await openCourse(folderFiles(fixture("books/every-rule")));
  const { nodes, findings, lessonsByPath, ...rest } = course;
  assert.deepEqual(rest, {
    id: "every-rule",
    title: "Every Rule",
    description: "One of everything that a reader must understand.",
    authors: ["Ada", "Grace"],
    language: "en",
    direction: "ltr",
    version: "1.2.0",
    passMark: 0.8,
    gating: "sequential",
    gatingOverride: true,
    textFolder: "src",
    reading: {
      smartPunctuation: true,
      math: true,
      hideLines: { python: "~" },
    },
  });
  assert.deepEqual(outline(nodes), [
    "Welcome <src/README.md>",
    "Second prefix <src/prefix two.md>",
    "---",
    "[First part]",
    "  1 Directives <src/directives.md>",
    "    1.1 Code <src/part one/code.md>",
    "    1.2 Not written yet (draft)",
    "  2 Quizzes <src/quizzes.md>",
    "  ---",
    "  [A smaller heading]",
    "    3 Page <src/page.md>",
    "    5 A file that is not there <src/missing.md>",
    "---",
    "Last words <src/last.md>",
  ]);
  assert.deepEqual(
    findings.map(({ line, rule }) => [line, rule]),
    [
      [21, "duplicate-chapter"],
      [23, "not-a-chapter"],
      [24, "outside-course"],
    ],
  );
  assert.equal(lessonsByPath?.get("src/page.md")?.id, "page");
});

test("a plain folder is a course, ordered by name", async () => {
  const course = await openCourse(folderFiles(fixture("books/plain-folder")));
  assert.equal(course.id, "test-course");
  assert.deepEqual(outline(course.nodes), [
    "Where to start <README.md>",
    "[Second]",
    "  Nested one <02-second/01-nested.md>",
    "No heading <9-no_heading.md>",
    "Tenth <10-tenth.md>",
  ]);
  assert.deepEqual(course.findings, []);
});

test("in a plain folder the front matter gives a lesson its id and its title", async () => {
  const course = await openCourse(
    memoryFiles({
      "1.md": "---\nid: first\ntitle: One\n---\n# Another",
      "2.md": "---\nid: first\n---\n# Two",
      "a/first.md": "# Three",
      "first.md": "# Four",
      "wrong.md": "---\nid: a#b\n---\n# Five",
    }),
  );
  assert.deepEqual(
    [...lessonsOf(course.nodes)].map(({ id, title }) => [id, title]),
    [
      ["first", "One"],
      ["2", "Two"],
      ["a/first", "Three"],
      ["first-2", "Four"],
      ["wrong", "Five"],
    ],
  );
  assert.deepEqual(
    course.findings.map(({ file, rule }) => [file, rule]),
    [["2.md", "duplicate-id"]],
  );
});

test("no course where there is none", async () => {
  assert.equal(await readCourse(memoryFiles({}), names), undefined);
  const code = memoryFiles({ "main.rs": "", "node_modules/a/README.md": "#" });
  assert.equal(await readCourse(code, names), undefined);
});

test("either file alone opens", async () => {
  const summaryAlone = await openCourse(
    memoryFiles({ "SUMMARY.md": "# Bees\n\n- [a](a.md)", "a.md": "" }),
  );
  assert.equal(summaryAlone.title, "Bees");
  assert.equal(summaryAlone.reading.math, true);
  assert.deepEqual(outline(summaryAlone.nodes), ["1 a <a.md>"]);
  const bookAlone = await openCourse(
    memoryFiles({
      "book.toml": '[book]\nsrc = "docs"\nlanguage = "ar"',
      "docs/b.md": "# Bee",
      "other.md": "",
    }),
  );
  assert.equal(bookAlone.direction, "rtl");
  assert.deepEqual(outline(bookAlone.nodes), ["Bee <docs/b.md>"]);
  assert.deepEqual(
    bookAlone.findings.map(({ rule }) => rule),
    ["missing-summary"],
  );
});

test("broken settings are findings with a line, and defaults are used", async () => {
  const cases: [string, string, number, string][] = [
    ["book.toml", '[book]\ntitle = "open', 2, "broken-toml"],
    ["book.toml", "[book]\ntitle = 3", 2, "wrong-setting"],
    ["book.toml", '[book]\nsrc = "../x"', 2, "outside-course"],
    ["book.toml", '[book]\ntext-direction = "up"', 2, "wrong-setting"],
    ["guided-lessons.toml", "\npassMark = 7", 2, "wrong-setting"],
    ["guided-lessons.toml", 'gating = "maybe"', 1, "wrong-setting"],
    ["guided-lessons.toml", "gatingOverride = 1", 1, "wrong-setting"],
    ["guided-lessons.toml", 'id = "a/b c"', 1, "wrong-setting"],
    ["guided-lessons.toml", "id = ", 1, "broken-toml"],
  ];
  for (const [file, text, line, rule] of cases) {
    const course = await openCourse(
      memoryFiles({
        "book.toml": "",
        "src/SUMMARY.md": "- [a](a.md)",
        [file]: text,
      }),
    );
    assert.deepEqual(
      course.findings.map((finding) => [
        finding.file,
        finding.line,
        finding.rule,
      ]),
      [[file, line, rule]],
      text,
    );
    assert.equal([...lessonsOf(course.nodes)].length, 1);
    assert.equal(course.passMark, 0.7);
    assert.doesNotMatch(course.id, /[/ ]/);
  }
});

test("the outline of 10,000 lessons is read from three files alone", async () => {
  const lines = Array.from({ length: 10_000 }, (_, n) => `- [L${n}](l${n}.md)`);
  const files = memoryFiles({
    "book.toml": "",
    "src/SUMMARY.md": lines.join("\n"),
  });
  const course = await openCourse(files);
  assert.equal(course.nodes.length, 10_000);
  assert.deepEqual(files.reads.toSorted(), [
    "book.toml",
    "guided-lessons.toml",
    "src/SUMMARY.md",
  ]);
});

test("a book that cannot be read is shown by its files", async () => {
  const course = await openCourse(
    memoryFiles(
      { "src/a.md": "# A" },
      { "book.toml": "unreadable", "src/SUMMARY.md": "notText" },
    ),
  );
  assert.deepEqual(outline(course.nodes), ["A <src/a.md>"]);
  assert.deepEqual(
    course.findings.map(({ rule }) => rule),
    ["unreadable-file", "unreadable-file"],
  );
});
