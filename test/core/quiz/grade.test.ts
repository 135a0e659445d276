import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  answerKey,
  grade,
  parseResponse,
  wrongAnswer,
} from "../../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";
import { inline, sampleQuestions } from "./sampleQuestions.ts";

const questions = Object.entries(sampleQuestions);
const question = (name: string): Question =>
  sampleQuestions[name] ?? assert.fail(name);

for (const [name, asked] of questions) {
  test(`${name}: the answer key gets full marks, a wrong answer does not`, () => {
    const key = answerKey(asked);
    if (asked.kind === "unreadable") {
      assert.equal(key, undefined);
      return;
    }
    assert.ok(key);
    const full = grade(asked, key);
    assert.equal(full.verdict, "correct");
    assert.equal(full.points, asked.points);
    assert.ok(full.parts.every((part) => part.right));
    const wrong = wrongAnswer(asked);
    assert.ok(wrong);
    const partly = grade(asked, wrong);
    assert.notEqual(partly.verdict, "correct");
    assert.ok(partly.points < asked.points);
  });

  test(`${name}: a key survives being sent and stored`, () => {
    const key = answerKey(asked);
    const sent: unknown = JSON.parse(JSON.stringify(key ?? null));
    assert.deepEqual(parseResponse(asked, sent), key);
  });

  test(`${name}: any JSON is graded within bounds and never throws`, () => {
    const likely = fc.record(
      {
        kind: fc.oneof(fc.constant(asked.kind), fc.string()),
        chosen: fc.anything(),
        text: fc.anything(),
        compiles: fc.anything(),
        output: fc.anything(),
        line: fc.anything(),
        order: fc.anything(),
        pairs: fc.array(fc.anything()),
        filled: fc.array(fc.anything()),
      },
      { requiredKeys: ["kind"] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), likely), (value) => {
        const parsed = parseResponse(asked, value);
        const result = grade(asked, (parsed ?? value) as Response);
        assert.ok(result.points >= 0 && result.points <= asked.points);
        assert.equal(
          result.verdict === "correct",
          result.points === asked.points && asked.points > 0,
        );
      }),
      { numRuns: 200 },
    );
  });
}

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

test("the order in which options, pairs and gaps are given does not matter", () => {
  const subset = (asked: Question): Response => answerKey(asked) as Response;
  const mixed = (response: Response, mix: <T>(list: readonly T[]) => T[]) => {
    if (response.kind === "choice")
      return { ...response, chosen: mix(response.chosen) };
    if (response.kind === "matching")
      return { ...response, pairs: mix(response.pairs) };
    if (response.kind === "blanks")
      return { ...response, filled: mix(response.filled) };
    return response;
  };
  fc.assert(
    fc.property(
      fc.constantFrom("several", "matching", "blanks"),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      (name, keep, reversed) => {
        const asked = question(name);
        const part = mixed(subset(asked), (list) => list.slice(0, keep));
        const turned = mixed(part, (list) =>
          reversed ? [...list].reverse() : [...list],
        );
        assert.equal(grade(asked, part).points, grade(asked, turned).points);
      },
    ),
  );
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
