import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import fc from "fast-check";
import { lessonsOf } from "../../../src/core/course/model.ts";
import { renderLesson } from "../../../src/core/markdown/renderLesson.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import {
  openCourse,
  renderText,
  testEnvironment,
} from "../../doubles/renderText.ts";
import { fixture } from "../../doubles/sharedData.ts";

const book = fixtureFiles();

/** Pieces that mean something to a parser, in any order. */
const pieces = fc.constantFrom(
  "# ",
  "\n",
  "\n\n",
  "- [ ] ",
  "> [!NOTE]\n",
  "```",
  "```mermaid\n",
  "<quiz>",
  "</quiz>",
  "{{#include a.md}}",
  "{{#include b.md:x}}",
  "{{#quiz q.toml}}",
  "\\{{#",
  "}}",
  "$",
  "$$",
  "\\\\(",
  "[^1]",
  "[^1]: ",
  "| a |\n|--|\n",
  "<div>",
  "</p>",
  "<!--",
  "---\n",
  ": ",
  "[x](a.md#",
  ")",
  "![](",
  "{#id}",
  "\uE000",
  "\0",
  "\uD800",
  "&#xE000;",
  '<gl-slot n="0">',
);

test("any mixture of pieces renders", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }),
      async (parts) => {
        const { html } = await renderText(parts.join(""));
        assert.doesNotMatch(html, /<gl-|data-gl-|<script/i);
      },
    ),
    { numRuns: 300 },
  );
});

test("a book cut off or garbled anywhere still opens", async () => {
  const paths = Object.keys(book);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.oneof(
        fc.constant(""),
        fc.string(),
        fc.constant("\0"),
        fc.constant("]".repeat(99)),
      ),
      async (file, share, noise) => {
        const text = book[file] ?? "";
        const cut = text.slice(0, Math.floor(text.length * share)) + noise;
        const files = memoryFiles({ ...book, [file]: cut });
        const course = await openCourse(files);
        for (const lesson of lessonsOf(course.nodes))
          await renderLesson(course, lesson, files, testEnvironment);
      },
    ),
    { numRuns: 100 },
  );
});

test("deep nesting renders", async () => {
  const deep = 5_000;
  const texts = [
    "> ".repeat(deep) + "x",
    "- ".repeat(deep) + "x",
    "<div>".repeat(deep),
    "[".repeat(deep) + "x" + "]".repeat(deep),
    "*".repeat(deep) + "x" + "*".repeat(deep),
    "<quiz>\n".repeat(deep) + "</quiz>\n".repeat(deep),
  ];
  for (const text of texts)
    assert.equal(typeof (await renderText(text)).html, "string");
});

test("front matter that is hostile renders", async () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 8 }, (_, n) => `b${n}: &b${n} [*${n ? `b${n - 1}` : "a"}, *${n ? `b${n - 1}` : "a"}, *${n ? `b${n - 1}` : "a"}]`).join("\n")}\nobjectives: *b7`;
  for (const yaml of [
    bomb,
    "a: [",
    "\t",
    "objectives: *none",
    "- x",
    "a: &a\n  b: *a",
    "[".repeat(9_999),
  ]) {
    const { html } = await renderText(`---\n${yaml}\n---\n\n# Text\n`);
    assert.match(html, /Text<\/h1>/, yaml.slice(0, 40));
  }
});

function fixtureFiles(): Record<string, string> {
  const root = fixture("books/every-rule");
  return Object.fromEntries(
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(root, file).split(path.sep).join("/"),
        fs.readFileSync(file, "utf8"),
      ]),
  );
}
