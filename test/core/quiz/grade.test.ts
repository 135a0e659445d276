import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answerKey,
  grade,
  parseResponse,
  wrongAnswer,
} from "../../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";
import { testGrading } from "./gradingProperties.ts";
import { inline, sampleQuestions } from "./sampleQuestions.ts";

const questions = Object.entries(sampleQuestions);
const question = (name: string): Question =>
  sampleQuestions[name] ?? assert.fail(name);

for (const [name, asked] of questions)
  if (asked.kind !== "unreadable") testGrading(name, asked);

test("what is unreadable has neither a key nor points", () => {
  const asked = question("unreadable");
  assert.equal(answerKey(asked), undefined);
  assert.equal(wrongAnswer(asked), undefined);
  assert.equal(grade(asked, { kind: "choice", chosen: [] }).points, 0);
});

function chosen(asked: Question, ...texts: string[]): Response {
  assert.ok(asked.kind === "choice");
  const ids = texts.map(
    (text) => asked.options.find((option) => option.text === text)?.id ?? "",
  );
  return { kind: "choice", chosen: ids };
}

const partial: readonly [chosen: string[], points: number, verdict: string][] =
  [
    [[], 0, "incorrect"],
    [["a"], 2, "partial"],
    [["a", "b"], 4, "correct"],
    [["a", "b", "c"], 2, "partial"],
    [["a", "c"], 0, "incorrect"],
    [["c", "d"], 0, "incorrect"],
    [["a", "b", "c", "d"], 0, "incorrect"],
  ];
for (const [texts, points, verdict] of partial)
  test(`several of several, worth 4: ${texts.join(" ") || "nothing"} is ${points}`, () => {
    const asked = question("several");
    const result = grade(asked, chosen(asked, ...texts));
    assert.deepEqual([result.points, result.verdict], [points, verdict]);
  });

const written: readonly [text: string, right: boolean][] = [
  ["Café au lait", true],
  ["  café   AU lait\n", true],
  ["cafe\u0301 au lait", true],
  ["Coffee", true],
  ["cafe au lait", true],
  ["", false],
];
for (const [text, right] of written)
  test(`short answer ${JSON.stringify(text)} is ${right ? "right" : "wrong"}`, () => {
    const result = grade(question("short"), { kind: "shortAnswer", text });
    assert.equal(result.verdict === "correct", right);
  });

const numbers: readonly [text: string, right: boolean][] = [
  ["3.14", true],
  ["3,14", true],
  ["3.15", true],
  ["3.13 m", true],
  ["314e-2", true],
  ["3.16", false],
  ["3.14 s", false],
  ["-3.14", false],
  ["three", false],
  ["", false],
];
for (const [text, right] of numbers)
  test(`number ${JSON.stringify(text)} for 3.14±0.01 m is ${right ? "right" : "wrong"}`, () => {
    const filled = [{ gap: "2", text }];
    const result = grade(question("blanks"), { kind: "blanks", filled });
    const part = result.parts.find(({ id }) => id === "2");
    assert.equal(part?.right, right);
  });

const traced: readonly [name: string, response: object, verdict: string][] = [
  ["runs", { compiles: true, output: " 1\r\n2" }, "correct"],
  ["runs", { compiles: true, output: "1 2" }, "incorrect"],
  ["runs", { compiles: true }, "incorrect"],
  ["runs", { compiles: false }, "incorrect"],
  ["fails", { compiles: false }, "correct"],
  ["fails", { compiles: false, line: 7 }, "correct"],
  ["fails", { compiles: true, output: "" }, "incorrect"],
  ["silent", { compiles: true }, "correct"],
];
for (const [name, response, verdict] of traced)
  test(`tracing ${name}: ${JSON.stringify(response)} is ${verdict}`, () => {
    const given = { kind: "tracing", ...response } as Response;
    assert.equal(grade(question(name), given).verdict, verdict);
  });

test("ordering: neighbours that follow each other are worth something", () => {
  const asked = question("ordering");
  assert.ok(asked.kind === "ordering");
  const [a = "", b = "", c = "", d = ""] = asked.items.map((item) => item.id);
  const result = grade(asked, { kind: "ordering", order: [d, a, b, c] });
  assert.equal(result.verdict, "partial");
  assert.equal(result.points, 2 / 3);
});

test("responses that are none to the question are refused", () => {
  const asked = question("single");
  assert.ok(asked.kind === "choice");
  const [a, b] = asked.options.map((option) => option.id);
  for (const value of [
    null,
    "a",
    { kind: "choice" },
    { kind: "choice", chosen: ["nothing"] },
    { kind: "choice", chosen: [a, b] },
    { kind: "shortAnswer", text: "a" },
    { kind: "choice", chosen: [1] },
  ])
    assert.equal(parseResponse(asked, value), undefined, JSON.stringify(value));
  assert.deepEqual(parseResponse(asked, { kind: "choice", chosen: [a, a] }), {
    kind: "choice",
    chosen: [a],
  });
});

test("feedback belongs to its option", () => {
  const asked = inline("Q\n- [x] a\n  > yes\n- [ ] b\n  > no");
  const { parts } = grade(asked, chosen(asked, "b"));
  assert.deepEqual(
    parts.map(({ right, expected, feedback }) => [right, expected, feedback]),
    [
      [false, true, "yes"],
      [false, false, "no"],
    ],
  );
});
