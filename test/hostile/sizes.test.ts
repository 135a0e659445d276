import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { checkCourse } from "../../src/core/check/checkCourse.ts";
import { lessonsOf } from "../../src/core/course/model.ts";
import { matchesWhole, patternProblem } from "../../src/core/quiz/pattern.ts";
import { folderFiles } from "../../src/tools/folderFiles.ts";
import { memoryFiles } from "../doubles/memoryFiles.ts";
import { openCourse, renderText } from "../doubles/renderText.ts";

/** Work that never ends, or grows with the square of its input, would take many times as long. */
const guard = { timeout: 300_000 };

const many = 30_000;
const large: readonly (readonly [what: string, text: () => string])[] = [
  ["a list of many items", () => "- item\n".repeat(many)],
  ["a list of many tasks", () => "- [ ] item\n".repeat(many / 10)],
  ["quotes in quotes", () => `${"> ".repeat(many)}deep\n`],
  [
    "quotes that grow",
    () =>
      Array.from({ length: 1_000 }, (_, n) => `${">".repeat(n)} x\n`).join(""),
  ],
  [
    "lists in lists",
    () =>
      Array.from({ length: 2_000 }, (_, n) => `${"  ".repeat(n)}- x\n`).join(
        "",
      ),
  ],
  ["elements in elements", () => "<div>".repeat(many)],
  ["emphasis in emphasis", () => `${"*a **b ".repeat(many / 10)}`],
  ["brackets in brackets", () => "[".repeat(many)],
  ["links in links", () => `${"[a](".repeat(many / 10)}`],
  ["one long line", () => "word ".repeat(many * 10)],
  ["one long word", () => "x".repeat(many * 20)],
  [
    "a table of many columns",
    () =>
      `${"|a".repeat(5_000)}|\n${"|-".repeat(5_000)}|\n${"|b".repeat(5_000)}|\n`,
  ],
  ["many headings of one name", () => "# Same\n\n".repeat(20_000)],
  [
    "many footnotes",
    () =>
      Array.from({ length: 2_000 }, (_, n) => `[^${n}]\n\n[^${n}]: x\n\n`).join(
        "",
      ),
  ],
  ["many entities", () => "&amp;".repeat(many)],
  ["quizzes that never end", () => "<quiz>\n\n- [x] a\n".repeat(2_000)],
  [
    "many quizzes",
    () => "<quiz>\n\nQ\n\n- [x] a\n- [ ] b\n\n</quiz>\n\n".repeat(1_000),
  ],
];

for (const [what, text] of large)
  test(`large: ${what}`, guard, async () => {
    const { html } = await renderText(`${text()}\n\n## The end\n`);
    assert.ok(html.length > 0);
  });

test("large: an outline of many chapters", guard, async () => {
  const chapters = Array.from(
    { length: 20_000 },
    (_, n) => `- [C ${n}](c${n}.md)\n`,
  );
  const course = await openCourse(
    memoryFiles({ "src/SUMMARY.md": chapters.join("") }),
  );
  assert.equal([...lessonsOf(course.nodes)].length, 20_000);
});

test("large: an outline of chapters in chapters", guard, async () => {
  const chapters = Array.from(
    { length: 3_000 },
    (_, n) => `${"  ".repeat(n)}- [C ${n}](c${n}.md)\n`,
  );
  const files = memoryFiles({ "src/SUMMARY.md": chapters.join("") });
  const course = await openCourse(files);
  assert.ok([...lessonsOf(course.nodes)].length > 0);
});

test("large: what includes itself, and what includes much", guard, async () => {
  const { html, findings } = await renderText(
    "{{#include a.md}}\n{{#include many.md}}\n",
    {
      "src/many.md": "{{#include more.md}}\n".repeat(200),
      "src/more.md": "{{#include most.md}}\n".repeat(200),
      "src/most.md": "{{#include last.md}}\n".repeat(200),
      "src/last.md": "x".repeat(1_000),
    },
  );
  assert.ok(findings.length > 0);
  assert.ok(html.length < 100_000_000);
});

test(
  "a chapter of 100 megabytes is refused with a sentence",
  guard,
  async (context) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), "large-"));
    context.after(() => fs.rm(folder, { recursive: true }));
    await fs.mkdir(path.join(folder, "src"));
    await fs.writeFile(path.join(folder, "book.toml"), "[book]\n");
    await fs.writeFile(
      path.join(folder, "src/SUMMARY.md"),
      "- [Large](large.md)\n- [Small](small.md)\n",
    );
    await fs.writeFile(path.join(folder, "src/small.md"), "# Small\n");
    const file = await fs.open(path.join(folder, "src/large.md"), "w");
    // Without its bytes: the size is what counts.
    await file.truncate(100 * 1024 * 1024);
    await file.close();
    const files = folderFiles(folder);
    const course = await openCourse(files);
    const { findings } = await checkCourse(course, files);
    const told = findings.filter((finding) => finding.file === "src/large.md");
    assert.equal(told.length, 1, JSON.stringify(findings));
  },
);

test(
  "expressions of a quiz take time that grows with the text alone",
  guard,
  () => {
    const text = "a".repeat(5_000);
    for (const pattern of [
      "(a+)+$",
      "(a|aa)+$",
      "(a|a?)+$",
      "(.*a){20}",
      "(a*)*b",
      "([a-z]+)*=",
      "(?:(?:a+)+)+b",
      "^(([a-z])+.)+[A-Z]([a-z])+$",
    ]) {
      const began = performance.now();
      if (patternProblem(pattern) === undefined)
        matchesWhole(pattern, `${text}!`, true);
      // Backtracking would take longer than the world has been there.
      assert.ok(performance.now() - began < 10_000, pattern);
    }
    for (const refused of [
      "(a)\\1",
      "(?=a)",
      "(?<!a)b",
      "a{9999}",
      "x".repeat(501),
    ])
      assert.notEqual(patternProblem(refused), undefined, refused);
    assert.equal(matchesWhole("a*", "a".repeat(1_000_000), true), false);
  },
);
