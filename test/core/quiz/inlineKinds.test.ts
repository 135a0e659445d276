import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "../../../src/core/quiz/model.ts";
import { read } from "./inlineReading.ts";

const fence = (language: string, code: string) =>
  `\`\`\`${language}\n${code}\n\`\`\``;

const kinds: readonly [
  name: string,
  body: string,
  attributes: Record<string, string>,
  kind: Question["kind"],
][] = [
  ["a number alone is numeric", "Q\n\n[[=3±1 km]]", {}, "numeric"],
  ["a number in a sentence is a gap", "Q [[=3]] km", {}, "blanks"],
  ["marks make a grid", "Q\n\n|  | a | b |\n|-|-|-|\n| 1 | x | |", {}, "grid"],
  [
    "two columns match",
    "Q\n\n|  | a |\n|-|-|\n| 1 | x |\n| 2 | y |",
    {},
    "matching",
  ],
  [
    "an output fence",
    `Q\n\n${fence("c", "x")}\n\n${fence("output", "1")}`,
    {},
    "output",
  ],
  [
    "a second fence, when named",
    `Q\n\n${fence("c", "x")}\n\n${fence("text", "1")}`,
    { kind: "output" },
    "output",
  ],
  [
    "tracing",
    fence("c", "x"),
    { kind: "tracing", compiles: "true" },
    "tracing",
  ],
  ["true or false", "Q", { kind: "true-false", answer: "false" }, "choice"],
  [
    "true or false in own words",
    "Q\n- [x] Ja\n- [ ] Nein",
    { kind: "true-false" },
    "choice",
  ],
  ["long", "Q\n\n---\nA", { kind: "long" }, "reflection"],
  ["point", "Q\n\n[[A]]", { kind: "point" }, "point"],
  ["messages", "Q", { kind: "messages", diagram: "2" }, "messages"],
];
for (const [name, body, attributes, kind] of kinds)
  test(`inline: ${name}`, () => {
    const { question, findings } = read(body, attributes);
    assert.deepEqual(findings, []);
    assert.equal(question.kind, kind);
  });

const wrong: readonly [
  name: string,
  body: string,
  attributes: Record<string, string>,
  findings: string[],
][] = [
  [
    "a statement without an answer",
    "Q",
    { kind: "true-false" },
    ["10:1 error quiz-no-right-option"],
  ],
  [
    "three options for true and false",
    "Q\n- [x] a\n- [ ] b\n- [ ] c",
    { kind: "true-false" },
    ["10:1 error quiz-option"],
  ],
  [
    "a pattern that does not compile",
    "Q\n\n[[a|/(/]]",
    {},
    ["12:1 error quiz-pattern"],
  ],
  [
    "a pattern with a backreference",
    "Q\n\n[[a|/(a)\\1/]]",
    {},
    ["12:1 error quiz-pattern"],
  ],
  [
    "a pattern with lookaround",
    "Q is [[a|/(?=a)a/]] here",
    {},
    ["10:6 error quiz-pattern"],
  ],
  ["only a pattern", "Q\n\n[[/a/]]", {}, ["12:1 error quiz-pattern"]],
  [
    "a number that is none",
    "Q\n\n[[=3|]]",
    {},
    ["12:1 error quiz-blank-number"],
  ],
  [
    "a number with two meanings",
    "Q\n\n[[=1,234]]",
    {},
    ["12:1 warning quiz-blank-number"],
  ],
  [
    "a case that is none",
    "Q\n\n[[a]]",
    { case: "upper" },
    ["10:1 warning quiz-attribute"],
  ],
  [
    "a row without a mark",
    "Q\n\n|  | a | b |\n|-|-|-|\n| 1 | x | |\n| 2 | | |",
    {},
    ["15:1 error quiz-no-right-option"],
  ],
  [
    "a mark that is none",
    "Q\n\n|  | a | b |\n|-|-|-|\n| 1 | yes | |",
    { kind: "grid" },
    ["14:1 error quiz-grid-mark"],
  ],
  [
    "a grid of one category",
    "Q\n\n|  | a |\n|-|-|\n| 1 | x |",
    { kind: "grid" },
    ["12:1 error quiz-table-columns"],
  ],
  [
    "a grid with equal rows",
    "Q\n\n|  | a | b |\n|-|-|-|\n| 1 | x | |\n| 1 | | x |",
    {},
    ["15:1 error quiz-repeated-option"],
  ],
  [
    "an empty output",
    `Q\n\n${fence("c", "x")}\n\n${fence("output", " ")}`,
    {},
    ["16:1 error quiz-empty-blank"],
  ],
  [
    "a program with no answer",
    fence("c", "x"),
    { kind: "tracing" },
    ["10:1 error quiz-no-right-option"],
  ],
  [
    "a line after the last",
    fence("c", "x"),
    { kind: "tracing", compiles: "false", line: "4" },
    ["10:1 warning quiz-attribute"],
  ],
  ["pointing at nothing", "Q", { kind: "point" }, ["10:1 error quiz-kind"]],
];
for (const [name, body, attributes, findings] of wrong)
  test(`inline finding: ${name}`, () => {
    const result = read(body, attributes);
    assert.deepEqual(result.findings, findings);
    const isError = findings.some((finding) => finding.includes(" error "));
    assert.equal(result.question.kind === "unreadable", isError);
  });
