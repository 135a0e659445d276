import assert from "node:assert/strict";
import { test } from "node:test";
import { answerKeyOf } from "../../../src/core/language/answerKey.ts";
import { hoverAt } from "../../../src/core/language/hover.ts";
import { lensesOf } from "../../../src/core/language/lenses.ts";
import { symbolsOf } from "../../../src/core/language/symbols.ts";
import { english } from "../../../src/core/text.ts";
import { sceneAt, sceneOf, type Texts } from "./courseOf.ts";
import { course } from "./linkedCourse.ts";

const inA = (text: string): Texts => ({
  ...course,
  "src/a.md": `# A\n\n${text}`,
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
