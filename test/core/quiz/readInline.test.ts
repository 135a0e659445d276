import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Question } from "../../../src/core/quiz/model.ts";
import { readInlineQuiz } from "../../../src/core/quiz/readInline.ts";

function read(body: string, attributes: Record<string, string> = {}) {
  const quiz = readInlineQuiz({
    body,
    attributes,
    file: "src/a.md",
    lineAt: (line) => line + 10,
  });
  return {
    quiz,
    question: quiz.questions[0] as Question,
    findings: quiz.findings.map(
      ({ line, column, severity, rule }) =>
        `${line}:${column} ${severity} ${rule}`,
    ),
  };
}

test("choice: prompt, options, feedback in both notations, hints, explanation", () => {
  const { question, findings } = read(`Which **one**?

- [ ] 3
> Close, but no.
- [x] 4 _(not \`four\`)_
  and more
  > Yes!
- [ ] 5

<details><summary>Hint</summary>

Count your fingers.

</details>

Because.

---
And after.
`);
  assert.ok(question.kind === "choice");
  assert.equal(question.prompt, "Which **one**?");
  assert.equal(question.multiple, false);
  assert.deepEqual(
    question.options.map(({ text, right, feedback }) => [
      text,
      right,
      feedback,
    ]),
    [
      ["3", false, "Close, but no."],
      ["4 _(not `four`)_\nand more", true, "Yes!"],
      ["5", false, undefined],
    ],
  );
  assert.deepEqual(question.hints, ["Count your fingers."]);
  assert.equal(question.explanation, "Because.\n\nAnd after.");
  assert.deepEqual(findings, []);
});

const choices: readonly [
  name: string,
  body: string,
  attributes: Record<string, string>,
  expected: string,
][] = [
  [
    "several right",
    "Q\n- [x] a\n- [X] b\n- [ ] c",
    {},
    "several shuffled +++-",
  ],
  ["true or false", "Q\n- [x] True\n- [ ] False", {}, "one fixed ++-"],
  ["numbered", "Q\n1. [x] a\n2. [ ] b", {}, "one fixed ++-"],
  ["boxes without a space", "Q\n* [] a\n* [x] b", {}, "one shuffled +-+"],
  [
    "order by attribute",
    "Q\n- [x] a\n- [ ] b",
    { order: "fixed" },
    "one fixed ++-",
  ],
  [
    "several by attribute",
    "Q\n- [x] a\n- [ ] b",
    { multiple: "true" },
    "several shuffled ++-",
  ],
];
for (const [name, body, attributes, expected] of choices)
  test(`choice: ${name}`, () => {
    const { question } = read(body, attributes);
    assert.ok(question.kind === "choice");
    const marks = question.options.map((option) => (option.right ? "+" : "-"));
    const head = `${question.multiple ? "several" : "one"} ${question.order}`;
    assert.equal(`${head} +${marks.join("")}`, expected);
  });

test("choice: a quotation after the last option and an empty line is the explanation", () => {
  const { question } = read("Q\n- [x] a\n- [ ] b\n\n> Said someone.");
  assert.ok(question.kind === "choice");
  assert.equal(question.options[1]?.feedback, undefined);
  assert.equal(question.explanation, "> Said someone.");
});

test("ordering: the source's order is the answer", () => {
  const { question } = read(
    "Put in order\n\n1. first\n2. second\n   with more\n3. third\n\nWhy",
  );
  assert.ok(question.kind === "ordering");
  assert.deepEqual(
    question.items.map((item) => item.text),
    ["first", "second\nwith more", "third"],
  );
  assert.equal(question.explanation, "Why");
});

test("matching: left and right, shared and spare right ones", () => {
  const { question } = read(`Match

| Animal | Class |
| ------ | ----- |
| Cat    | Mammal |
| Dog    | Mammal |
| Frog   | Amphibian |
|        | Fish |
`);
  assert.ok(question.kind === "matching");
  assert.deepEqual(question.headings, ["Animal", "Class"]);
  const right = new Map(question.right.map((item) => [item.id, item.text]));
  assert.deepEqual([...right.values()], ["Mammal", "Amphibian", "Fish"]);
  assert.deepEqual(
    question.left.map((item, index) => [
      item.text,
      right.get(question.matches[index] ?? ""),
    ]),
    [
      ["Cat", "Mammal"],
      ["Dog", "Mammal"],
      ["Frog", "Amphibian"],
    ],
  );
});

test("blanks: text, number and select gaps where Markdown has text", () => {
  const { question } = read(`Code such as \`[[ -f x ]]\` is code.

By [[Guido van Rossum|Guido]] in [[=1991±1]], \\[[no]] it is [[bad|(good)]].
- again [[ =100±5% km ]]

---
Why`);
  assert.ok(question.kind === "blanks");
  assert.equal(question.prompt, "Code such as `[[ -f x ]]` is code.");
  assert.equal(
    question.text,
    "By \uE0001\uE001 in \uE0002\uE001, \\[[no]] it is \uE0003\uE001.\n- again \uE0004\uE001",
  );
  const [text, number, select, percent] = question.gaps;
  assert.deepEqual(text, {
    kind: "text",
    id: "1",
    accepted: ["Guido van Rossum", "Guido"],
  });
  assert.deepEqual(number, {
    kind: "number",
    id: "2",
    value: 1991,
    tolerance: 1,
  });
  assert.ok(select?.kind === "select");
  assert.deepEqual(
    select.options.map(({ id, text }) => [text, select.right.includes(id)]),
    [
      ["bad", false],
      ["good", true],
    ],
  );
  assert.deepEqual(percent, {
    kind: "number",
    id: "4",
    value: 100,
    tolerance: 5,
    unit: "km",
  });
  assert.equal(question.explanation, "Why");
});

test("short answer: one gap alone in the last paragraph", () => {
  const { question } = read("Capital of France?\n\n[[Paris|Lutetia]]");
  assert.ok(question.kind === "shortAnswer");
  assert.deepEqual(question.accepted, ["Paris", "Lutetia"]);
  assert.equal(question.prompt, "Capital of France?");
});

test("reflection: what follows `---` is the model answer, also without an empty line above", () => {
  const { question } = read("What do you think?\n---\nI think.");
  assert.ok(question.kind === "reflection");
  assert.equal(question.prompt, "What do you think?");
  assert.equal(question.explanation, "I think.");
});

test("attributes: id, points, title, kind", () => {
  const { quiz, question } = read("Think of\n\n1. one\n2. two", {
    id: "mine",
    points: "2.5",
    title: "Try it",
    kind: "reflection",
  });
  assert.equal(quiz.title, "Try it");
  assert.equal(question.id, "mine");
  assert.equal(question.points, 2.5);
  assert.equal(question.kind, "reflection");
});

const wrong: readonly [
  name: string,
  body: string,
  attributes: Record<string, string>,
  kind: Question["kind"],
  findings: string[],
][] = [
  ["empty", " \n", {}, "unreadable", ["10:1 error quiz-empty"]],
  [
    "no right option",
    "Q\n- [ ] a\n- [ ] b",
    {},
    "unreadable",
    ["11:1 error quiz-no-right-option"],
  ],
  [
    "only one option",
    "Q\n- [x] a",
    {},
    "unreadable",
    ["11:1 error quiz-single-option"],
  ],
  [
    "an option without a box",
    "Q\n- [x] a\n- b",
    {},
    "unreadable",
    ["12:1 error quiz-option"],
  ],
  [
    "an empty option",
    "Q\n- [x] a\n- [ ] ",
    {},
    "unreadable",
    ["12:1 error quiz-empty-option"],
  ],
  [
    "an option twice",
    "Q\n- [x] a\n- [ ] b\n- [ ] b",
    {},
    "choice",
    ["13:1 warning quiz-repeated-option"],
  ],
  [
    "bullets without boxes",
    "Q\n- a\n- b",
    {},
    "unreadable",
    ["11:1 error quiz-no-right-option"],
  ],
  [
    "no prompt",
    "- [x] a\n- [ ] b",
    {},
    "choice",
    ["10:1 warning quiz-empty-prompt"],
  ],
  [
    "a table of one column",
    "Q\n\n| a |\n|---|\n| b |\n| c |",
    {},
    "unreadable",
    [
      "12:1 error quiz-table-columns",
      "14:1 error quiz-empty-cell",
      "15:1 error quiz-empty-cell",
    ],
  ],
  [
    "an empty cell",
    "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |",
    {},
    "unreadable",
    ["15:1 error quiz-empty-cell"],
  ],
  [
    "one item to order",
    "Q\n1. a",
    {},
    "unreadable",
    ["11:1 error quiz-single-item"],
  ],
  [
    "two equal items to order",
    "Q\n1. a\n2. a",
    {},
    "unreadable",
    ["12:1 error quiz-repeated-option"],
  ],
  [
    "an empty blank",
    "Q is\n[[ ]] here",
    {},
    "unreadable",
    ["11:1 error quiz-empty-blank"],
  ],
  [
    "an empty alternative",
    "Q is [[a||b]]",
    {},
    "unreadable",
    ["10:6 error quiz-empty-blank"],
  ],
  [
    "a number that is none",
    "Q is [[=many]]",
    {},
    "unreadable",
    ["10:6 error quiz-blank-number"],
  ],
  [
    "an unknown kind",
    "Q",
    { kind: "essay" },
    "unreadable",
    ["10:1 error quiz-kind"],
  ],
  [
    "a kind that does not fit",
    "Q",
    { kind: "ordering" },
    "unreadable",
    ["10:1 error quiz-kind"],
  ],
  [
    "points that are none",
    "Q",
    { points: "many" },
    "reflection",
    ["10:1 warning quiz-attribute"],
  ],
  [
    "text between options",
    "Q\n- [x] a\n\ntext\n\n- [ ] b",
    {},
    "choice",
    ["13:1 warning quiz-text-between-options"],
  ],
];
for (const [name, body, attributes, kind, expected] of wrong)
  test(`finding: ${name}`, () => {
    const { question, findings } = read(body, attributes);
    assert.deepEqual(findings, expected);
    assert.equal(question.kind, kind);
  });

test("editing an answer keeps the id and changes the hash", () => {
  const before = read("Q [[a]] and\n[[b]]").question;
  const after = read("Q [[a]] and\n[[c]]").question;
  assert.equal(before.id, after.id);
  assert.notEqual(before.hash, after.hash);
});

test("any body gives one question and never an exception", () => {
  const piece = fc.constantFrom(
    "- [x] a\n",
    "- [ ] b\n",
    "> f\n",
    "\n",
    "---\n",
    "1. a\n",
    "| a | b |\n",
    "|--|--|\n",
    "| 1 | 2 |\n",
    "[[a]]",
    "[[=1±",
    "[[x|(y)]]",
    "<details><summary>Hint</summary>\n",
    "</details>\n",
    "```\n",
    "  ",
    "\uE0001\uE001",
    "`",
  );
  const body = fc.array(fc.oneof(piece, fc.string()), { maxLength: 15 });
  fc.assert(
    fc.property(body, (parts) => {
      const { quiz } = read(parts.join(""));
      assert.equal(quiz.questions.length, 1);
      for (const finding of quiz.findings) assert.ok(finding.line >= 10);
    }),
    { numRuns: 500 },
  );
});
