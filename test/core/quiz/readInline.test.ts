import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "./inlineReading.ts";

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
    "By \uE0021\uE003 in \uE0022\uE003, \\[[no]] it is \uE0023\uE003.\n- again \uE0024\uE003",
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
