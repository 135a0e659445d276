import assert from "node:assert/strict";
import { test } from "node:test";
import { definitionAt } from "../../../src/core/language/definition.ts";
import { referencesAt } from "../../../src/core/language/references.ts";
import { sceneOf, type Texts } from "./courseOf.ts";
import { course } from "./linkedCourse.ts";

const inA = (text: string): Texts => ({
  ...course,
  "src/a.md": `# A\n\n${text}`,
});
const place = (
  range:
    | {
        file: string;
        line: number;
        column: number;
        endLine: number;
        endColumn: number;
      }
    | undefined,
) =>
  range &&
  `${range.file}:${range.line}:${range.column}-${range.endLine}:${range.endColumn}`;

const definitions: readonly [
  name: string,
  texts: Texts,
  expected: string | undefined,
][] = [
  ["a lesson", inA("[b](deep/|b.md)"), "src/deep/b.md:1:1-1:1"],
  [
    "a lesson, from the words of the link",
    inA("[the |next](deep/b.md)"),
    "src/deep/b.md:1:1-1:1",
  ],
  ["a heading", inA("[b](deep/b.md#clo|cks--time)"), "src/deep/b.md:5:1-5:17"],
  [
    "a heading of the text itself",
    inA("[b](#w|hat)\n\n## What?\n"),
    "src/a.md:5:1-5:9",
  ],
  ["a page's address", inA("[b](deep/b|.html)"), "src/deep/b.md:1:1-1:1"],
  ["a folder's index", inA("[b](mor|e/)"), "src/more/README.md:1:1-1:1"],
  [
    "the label of a reference",
    inA("[the next][|x]\n\n[x]: deep/b.md\n"),
    "src/deep/b.md:1:1-1:1",
  ],
  [
    "a label alone",
    inA("See [|x].\n\n[x]: deep/b.md\n"),
    "src/deep/b.md:1:1-1:1",
  ],
  ["an image", inA("![x](p.|png)"), "src/p.png:1:1-1:1"],
  [
    "an address in HTML",
    inA('<a href="deep/|b.md">b</a>'),
    "src/deep/b.md:1:1-1:1",
  ],
  [
    "a part of an include",
    inA("{{#include code/main.rs:|setup}}"),
    "src/code/main.rs:3:1-4:11",
  ],
  [
    "lines of an include",
    inA("{{#include code/ma|in.rs:2:}}"),
    "src/code/main.rs:2:1-5:21",
  ],
  [
    "a whole include",
    inA("{{#rustdoc_include code/ma|in.rs}}"),
    "src/code/main.rs:1:1-5:21",
  ],
  ["a quiz", inA("{{#quiz ../quizzes/q|.toml}}"), "quizzes/q.toml:1:1-1:1"],
  ["nothing in code", inA("`[b](deep/|b.md)`"), undefined],
  ["nothing in a comment", inA("<!-- [b](deep/|b.md) -->"), undefined],
  ["nothing in a fence", inA("```md\n[b](deep/|b.md)\n```\n"), undefined],
  ["nothing where nothing is", inA("[b](nowhere|.md)"), undefined],
  ["nothing out of the course", inA("[b](../../|x.md)"), undefined],
  [
    "nothing for an escaped directive",
    inA("\\{{#include code/ma|in.rs}}"),
    undefined,
  ],
  [
    "a chapter of the outline",
    { ...course, "src/SUMMARY.md": "- [A](a.md)\n- [B](deep/|b.md)\n" },
    "src/deep/b.md:1:1-1:1",
  ],
  [
    "a link inside a quiz in a list",
    inA("- Try:\n\n  <quiz>\n  See [b](deep/|b.md)?\n\n  [[1]]\n  </quiz>\n"),
    "src/deep/b.md:1:1-1:1",
  ],
];

for (const [name, texts, expected] of definitions)
  test(`goes to ${name}`, async () => {
    const { scene, offset } = await sceneOf(texts);
    assert.equal(place((await definitionAt(scene, offset))?.target), expected);
  });

const allOfB = [
  "src/SUMMARY.md:4:7-4:16",
  "src/more/README.md:3:5-3:32",
  "src/more/README.md:5:6-5:18",
];
const references: readonly [
  name: string,
  texts: Texts,
  expected: readonly string[],
][] = [
  [
    "a lesson, from its text",
    { ...course, "src/deep/b.md": `|${course["src/deep/b.md"]}` },
    allOfB,
  ],
  [
    "a lesson, from a link",
    inA("[b](deep/|b.md)"),
    ["src/a.md:3:5-3:14", ...allOfB],
  ],
  [
    "a heading",
    {
      ...course,
      "src/deep/b.md": course["src/deep/b.md"].replace("## C", "## |C"),
    },
    ["src/deep/b.md:7:24-7:37", "src/more/README.md:3:5-3:32"],
  ],
  [
    "a quiz, from its file",
    { ...course, "quizzes/q.toml": `|${course["quizzes/q.toml"]}` },
    ["src/deep/b.md:9:9-9:29"],
  ],
  [
    "an included file",
    { ...course, "src/code/main.rs": `|${course["src/code/main.rs"]}` },
    ["src/more/README.md:8:12-8:33"],
  ],
  [
    "an anchor",
    {
      ...course,
      "src/code/main.rs": course["src/code/main.rs"].replace("OR: s", "OR: |s"),
    },
    ["src/more/README.md:8:12-8:33"],
  ],
  [
    "an image",
    inA("![x](|p.png)"),
    ["src/a.md:3:6-3:11", "src/deep/b.md:7:45-7:53"],
  ],
];

for (const [name, texts, expected] of references)
  test(`finds who names ${name}`, async () => {
    const { scene, offset } = await sceneOf(texts);
    const found = (await referencesAt(scene, offset)).map(
      (range) => place(range) ?? "",
    );
    assert.deepEqual(found.sort(), [...expected].sort());
  });
