import assert from "node:assert/strict";
import { test } from "node:test";
import { completeMarkdown } from "../../../src/core/language/completion/completeMarkdown.ts";
import { completeToml } from "../../../src/core/language/completion/completeToml.ts";
import { quizSnippets } from "../../../src/core/language/completion/quizSnippets.ts";
import { isMarkdown } from "../../../src/core/language/scene.ts";
import { sceneOf, type Texts } from "./courseOf.ts";
import { taken } from "./filled.ts";

const course = {
  "book.toml": '[book]\ntitle = "C"\n',
  "guided-lessons.toml": 'id = "c"\n',
  "src/SUMMARY.md":
    "# Summary\n\n- [A](a.md)\n  - [Clocks](time/clocks%20and%20so%20on.md)\n",
  "src/a.md": "# A\n",
  "src/time/clocks and so on.md":
    "# Clocks\n\n## Vector clocks {#vector}\n\n## In short\n",
  "src/time/extra.md": "# More on [time]\n",
  "src/code/main.rs":
    "// ANCHOR: setup\nlet a = 1;\n// ANCHOR_END: setup\nlet b = 2;\n",
  "quizzes/a.toml": "",
  ".git/config.toml": "",
};
const inA = (text: string) => ({ ...course, "src/a.md": text });
const inQuiz = (text: string) => ({ ...course, "quizzes/a.toml": text });

async function complete(texts: Texts) {
  const { scene, offset } = await sceneOf(texts);
  const found = isMarkdown(scene.file)
    ? await completeMarkdown(scene, offset)
    : completeToml(scene, offset);
  return { found, text: scene.text };
}

const cases: readonly [
  name: string,
  texts: Texts,
  label: string,
  /** The file with the caret, once the completion is taken. */
  after: string,
][] = [
  ["an alert", inA("# A\n\n> |"), "> [!TIP]", "# A\n\n> [!TIP]\n> "],
  [
    "an alert's kind, before the closing bracket",
    inA("# A\n\n> [!|]"),
    "> [!NOTE]",
    "# A\n\n> [!NOTE]\n> ",
  ],
  ["a directive", inA("# A\n\n{{|}}"), "#quiz", "# A\n\n{{#quiz }}"],
  [
    "a quiz's path",
    inA("# A\n\n{{#quiz ../quizzes/|}}"),
    "a.toml",
    "# A\n\n{{#quiz ../quizzes/a.toml}}",
  ],
  [
    "a folder on the way",
    inA("# A\n\n{{#quiz ../|}}"),
    "quizzes/",
    "# A\n\n{{#quiz ../quizzes/}}",
  ],
  ["the way up", inA("# A\n\n{{#quiz |}}"), "../", "# A\n\n{{#quiz ../}}"],
  [
    "an include in code",
    inA("# A\n\n```rust\n{{#include code/m|}}\n```\n"),
    "main.rs",
    "# A\n\n```rust\n{{#include code/main.rs}}\n```\n",
  ],
  [
    "an anchor",
    inA("# A\n\n{{#include code/main.rs:|}}"),
    "setup",
    "# A\n\n{{#include code/main.rs:setup}}",
  ],
  [
    "lines",
    inA("# A\n\n{{#include code/main.rs:|}}"),
    "1:4",
    "# A\n\n{{#include code/main.rs:1:4}}",
  ],
  [
    "a lesson, its path encoded",
    inA("# A\n\nSee [x](|)"),
    "1.1 Clocks",
    "# A\n\nSee [x](time/clocks%20and%20so%20on.md)",
  ],
  [
    "a lesson of a reference",
    inA("# A\n\n[x]: |"),
    "1.1 Clocks",
    "# A\n\n[x]: time/clocks%20and%20so%20on.md",
  ],
  [
    "a heading of another lesson",
    inA("# A\n\nSee [x](time/clocks%20and%20so%20on.md#|)"),
    "vector",
    "# A\n\nSee [x](time/clocks%20and%20so%20on.md#vector)",
  ],
  [
    "a heading of this lesson",
    inA("# A\n\nSee [x](#|)\n\n## What next?\n"),
    "what-next",
    "# A\n\nSee [x](#what-next)\n\n## What next?\n",
  ],
  [
    "a label",
    inA("# A\n\nSee [x][|]\n\n[the end]: a.md\n"),
    "the end",
    "# A\n\nSee [x][the end]\n\n[the end]: a.md\n",
  ],
  [
    "a key of the front matter",
    inA("---\ntitle: A\n|\n---\n# A\n"),
    "duration",
    "---\ntitle: A\nduration: 20 minutes\n---\n# A\n",
  ],
  [
    "front matter",
    inA("--|"),
    "---",
    "---\ntitle: Title\nduration: 20 minutes\n---\n",
  ],
  [
    "a prerequisite",
    inA("---\nprerequisites:\n  - ti|\n---\n# A\n"),
    "time/clocks and so on",
    "---\nprerequisites:\n  - time/clocks and so on\n---\n# A\n",
  ],
  [
    "a prerequisite in brackets",
    inA("---\nprerequisites: [|]\n---\n# A\n"),
    "time/clocks and so on",
    "---\nprerequisites: [time/clocks and so on]\n---\n# A\n",
  ],
  [
    "a chapter that is not listed",
    { ...course, "src/SUMMARY.md": `${course["src/SUMMARY.md"]}- |` },
    "- [More on [time]](time/extra.md)",
    `${course["src/SUMMARY.md"]}- [More on \\[time\\]](time/extra.md)`,
  ],
  [
    "an attribute",
    inA("# A\n\n<quiz |>\nWhat?\n</quiz>\n"),
    "points",
    '# A\n\n<quiz points="1">\nWhat?\n</quiz>\n',
  ],
  [
    "an attribute's value",
    inA('# A\n\n<quiz kind="|">\nWhat?\n</quiz>\n'),
    "grid",
    '# A\n\n<quiz kind="grid">\nWhat?\n</quiz>\n',
  ],
  [
    "a kind of diagram",
    inA("# A\n\n```mermaid\n|\n```\n"),
    "mindmap",
    "# A\n\n```mermaid\nmindmap\n  Topic\n    One side\n    Another side\n```\n",
  ],
  [
    "how learners go through a diagram",
    inA("# A\n\n```mermaid\n%% lesson: |\nflowchart LR\n```\n"),
    "%% lesson: fail",
    "# A\n\n```mermaid\n%% lesson: fail\nflowchart LR\n```\n",
  ],
  [
    "a fence",
    inA("# A\n\n```|"),
    "```mermaid mindmap",
    "# A\n\n```mermaid\nmindmap\n  Topic\n    One side\n    Another side\n```",
  ],
  [
    "a type",
    inQuiz("[[questions]]\ntype = |\n"),
    '"Numeric"',
    '[[questions]]\ntype = "Numeric"\n',
  ],
  [
    "a type between quotes",
    inQuiz('[[questions]]\ntype = "N|"\n'),
    '"Numeric"',
    '[[questions]]\ntype = "Numeric"\n',
  ],
  [
    "a key of a type",
    inQuiz('[[questions]]\ntype = "Numeric"\nans|'),
    "answer.value",
    '[[questions]]\ntype = "Numeric"\nanswer.value = 42',
  ],
  [
    "a key in a table of its own",
    inQuiz('[[questions]]\ntype = "Numeric"\n[questions.answer]\n|'),
    "value",
    '[[questions]]\ntype = "Numeric"\n[questions.answer]\nvalue = 42',
  ],
  ["a setting of a quiz", inQuiz("m|\n"), "mode", "mode = \n"],
  ["its value", inQuiz("mode = |\n"), '"exam"', 'mode = "exam"\n'],
  [
    "a setting of the course",
    { ...course, "guided-lessons.toml": 'id = "c"\n|' },
    "passMark",
    'id = "c"\npassMark = 0.7',
  ],
  [
    "its value",
    { ...course, "guided-lessons.toml": 'gating = "|"\n' },
    '"sequential"',
    'gating = "sequential"\n',
  ],
  [
    "a key of the book",
    { ...course, "book.toml": '[book]\ntitle = "C"\n|' },
    "language",
    '[book]\ntitle = "C"\nlanguage = "en"',
  ],
  [
    "a table of the book",
    { ...course, "book.toml": '[book]\ntitle = "C"\n[|' },
    "[output.html]",
    '[book]\ntitle = "C"\n[output.html]\n',
  ],
];

for (const [name, texts, label, after] of cases)
  test(`completes ${name}: ${label}`, async () => {
    const { found, text } = await complete(texts);
    const completion =
      found.find((each) => each.label === label) ??
      assert.fail(found.map((each) => each.label).join("\n"));
    assert.equal(taken(text, completion), after);
  });

const without: readonly [name: string, texts: Texts, label: RegExp][] = [
  ["hidden folders", inA("# A\n\n{{#quiz ../|}}"), /git/],
  ["settings for quizzes", inA("# A\n\n{{#quiz ../|}}"), /guided-lessons|book/],
  ["the lesson itself", inA("# A\n\n[x](|)"), /^1 A/],
  [
    "keys that are there",
    inQuiz('[[questions]]\ntype = "Numeric"\nid = "a"\n|'),
    /^(id|type)$/,
  ],
  [
    "keys of other types",
    inQuiz('[[questions]]\ntype = "Numeric"\n|'),
    /distractors|order/,
  ],
  [
    "anything inside a text of several lines",
    inQuiz('[[questions]]\nprompt.program = """\n|\n"""\n'),
    /./,
  ],
  ["anything in a comment", inQuiz("# |"), /./],
  [
    "keys of the front matter below it",
    inA("---\ntitle: A\n---\n\ndur|"),
    /duration/,
  ],
  ["an id where there is an outline", inA("---\n|\n---\n"), /^id$/],
  ["quizzes in code", inA("# A\n\n```rust\n<q|\n```\n"), /./],
  [
    "quizzes in the middle of a paragraph",
    inA("# A\n\nSome text\ngoes o|"),
    /./,
  ],
  [
    "kinds of diagrams once there is one",
    inA("# A\n\n```mermaid\nflowchart LR\n  |\n```\n"),
    /mindmap/,
  ],
  [
    "chapters that are listed",
    { ...course, "src/SUMMARY.md": `${course["src/SUMMARY.md"]}- |` },
    /\(a\.md/,
  ],
  [
    "attributes that are there",
    inA('# A\n\n<quiz id="a" |>\nWhat?\n</quiz>\n'),
    /^id$/,
  ],
  ["anything for addresses in the network", inA("# A\n\n[x](https://|)"), /./],
];

for (const [name, texts, label] of without)
  test(`completes without ${name}`, async () => {
    const { found } = await complete(texts);
    assert.deepEqual(
      found.map((each) => each.label).filter((each) => label.test(each)),
      [],
    );
  });

test("at the beginning of a line every block is offered", async () => {
  const { found } = await complete(inA("# A\n\n|"));
  const labels = found.map(({ label }) => label);
  for (const { name } of quizSnippets)
    assert.ok(labels.includes(`<quiz> ${name}`), name);
  assert.ok(labels.includes("```mermaid"));
});
