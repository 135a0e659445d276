import assert from "node:assert/strict";
import { test } from "node:test";
import { definitionAt } from "../../../src/core/language/definition.ts";
import { hoverAt } from "../../../src/core/language/hover.ts";
import { lensesOf } from "../../../src/core/language/lenses.ts";
import { referencesAt } from "../../../src/core/language/references.ts";
import { symbolsOf } from "../../../src/core/language/symbols.ts";
import { answerKeyOf } from "../../../src/core/language/answerKey.ts";
import { english } from "../../../src/core/text.ts";
import { sceneAt, sceneOf, type Texts } from "./courseOf.ts";

const course = {
  "book.toml": "",
  "src/SUMMARY.md":
    "# Summary\n\n- [A](a.md)\n- [B](deep/b.md)\n- [Index](more/README.md)\n",
  "src/a.md": "# A\n",
  "src/deep/b.md":
    "# B\n\n> **Part 1** - 20 minutes\n\n## Clocks & time\n\nSee [a](../a.md), [me](#clocks--time), ![p](../p.png).\n\n{{#quiz ../../quizzes/q.toml}}\n",
  "src/more/README.md":
    '# Index\n\n[b](../deep/b.html#clocks--time) [b]\n\n[b]: ../deep/b.md "B"\n\n```rust\n{{#include ../code/main.rs:setup}}\n```\n\n`[b](../deep/b.md)` and <!-- [b](../deep/b.md) -->\n',
  "src/code/main.rs":
    "use std;\n// ANCHOR: setup\nlet a = 1;\nlet b = 2;\n// ANCHOR_END: setup\n",
  "src/p.png": "",
  "quizzes/q.toml":
    '[[questions]]\nid = "one"\ntype = "MultipleChoice"\nprompt.prompt = "Which **one**?"\nprompt.distractors = ["b"]\nanswer.answer = "a"\npoints = 2\n\n[[questions]]\nid = "two"\ntype = "Numeric"\nprompt.prompt = "How many?"\nanswer.value = 3\n',
};
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

const hovers: readonly [
  name: string,
  texts: Texts,
  expected: readonly string[] | undefined,
][] = [
  [
    "a link",
    inA("[b](deep/|b.md)"),
    ["title B", "line 20 minutes", "line 2 questions"],
  ],
  [
    "a link to a heading",
    inA("[b](deep/b.md#|clocks--time)"),
    ["title B", "line Clocks & time", "line 20 minutes", "line 2 questions"],
  ],
  [
    "an include",
    inA("{{#include code/m|ain.rs:setup}}"),
    ["title src/code/main.rs", "code rust? let a = 1;\nlet b = 2;"],
  ],
  [
    "a quiz",
    inA("{{#quiz ../quizzes/|q.toml}}"),
    [
      "title q",
      "line 2 questions, 3 points",
      "item Which one?",
      "item How many?",
    ],
  ],
  [
    "a quiz block",
    inA('<qu|iz points="3">\nPut in *order*.\n\n1. a\n2. b\n</quiz>\n'),
    ["title Put in order.", "line Put 2 items in order", "line 3 points"],
  ],
  [
    "a question",
    {
      ...course,
      "quizzes/q.toml": course["quizzes/q.toml"].replace('"Num', '"|Num'),
    },
    ["title How many?", "line Write a number", "line 1 point"],
  ],
  ["nothing in prose", inA("Some |words"), undefined],
  [
    "nothing for an address in the network",
    inA("[x](https://|example.com)"),
    undefined,
  ],
];

for (const [name, texts, expected] of hovers)
  test(`says about ${name}`, async () => {
    const { scene, offset } = await sceneOf(texts);
    const said = (await hoverAt(scene, offset))?.lines.map((line) =>
      line.kind === "code"
        ? `code rust? ${line.code}`
        : `${line.kind} ${english(line.text)}`,
    );
    assert.deepEqual(said, expected);
  });

test("the outline names quizzes with their questions, and questions of quiz files", async () => {
  const block =
    "<quiz>\nOne?\n\n[[1]]\n</quiz>\n\n{{#quiz ../quizzes/q.toml}}\n";
  const scene = await sceneAt(inA(block), "src/a.md");
  const symbols = (await symbolsOf(scene)).map(
    ({ name, kind, span, children }) => ({
      name,
      kind,
      text: scene.text.slice(span.start, span.end).split("\n")[0],
      children: children.map((child) => child.name),
    }),
  );
  assert.deepEqual(symbols, [
    { name: "One?", kind: "question", text: "<quiz>", children: [] },
    {
      name: "q",
      kind: "quiz",
      text: "{{#quiz ../quizzes/q.toml}}",
      children: ["Which one?", "How many?"],
    },
  ]);
  const quiz = await sceneAt(course, "quizzes/q.toml");
  const lines = (await symbolsOf(quiz)).map(({ name, span }) => [
    name,
    quiz.text.slice(span.start, span.end).split("\n").length,
  ]);
  assert.deepEqual(lines, [
    ["Which one?", 7],
    ["How many?", 5],
  ]);
});

test("lenses: a preview for each lesson, an answer key for each quiz, nothing for outlines", async () => {
  const of = async (file: string) =>
    (await lensesOf(await sceneAt(course, file))).map(
      ({ line, title }) => `${line} ${english(title)}`,
    );
  assert.deepEqual(await of("src/deep/b.md"), [
    "1 Preview",
    "9 Answer key (2 questions)",
  ]);
  assert.deepEqual(await of("quizzes/q.toml"), [
    "1 Preview",
    "1 Answer key (2 questions)",
  ]);
  assert.deepEqual(await of("src/a.md"), ["1 Preview"]);
  assert.deepEqual(await of("src/SUMMARY.md"), []);
  assert.deepEqual(await of("book.toml"), []);
});

test("the answer key says what is right, and why", async () => {
  const block =
    '<quiz id="in">\nWhich?\n\n- [ ] one\n  > No.\n- [x] two\n\n---\nBecause.\n</quiz>\n\n{{#quiz ../quizzes/q.toml}}\n';
  const scene = await sceneAt(inA(block), "src/a.md");
  assert.equal(
    await answerKeyOf(scene, 3, english),
    "# Answer key: A\n\n### 1. Which?\n\n_Choose one of 2 options · 1 point · in_\n\n- ✗ one\n\n  > No.\n- ✓ two\n\n> Because.\n",
  );
  const all = await answerKeyOf(scene, undefined, english);
  assert.match(
    all,
    /### 3\. How many\?\n\n_Write a number · 1 point · two_\n\n`3`/,
  );
  const quiz = await sceneAt(course, "quizzes/q.toml");
  assert.match(
    await answerKeyOf(quiz, undefined, english),
    /^# Answer key: q\n/,
  );
});
