import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Question } from "../../../src/core/quiz/model.ts";
import { read } from "./inlineReading.ts";

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
    "\uE0021\uE003",
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
