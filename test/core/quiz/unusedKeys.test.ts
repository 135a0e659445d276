import assert from "node:assert/strict";
import { test } from "node:test";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";

const question = `[[questions]]
type = "ShortAnswer"
prompt.prompt = "Which keyword?"
answer.answer = "let"
`;

const cases: readonly [what: string, toml: string, findings: string[]][] = [
  ["all keys are known", question, []],
  ["a misspelt key", `${question}hint = ["a"]\n`, ["5 info hint"]],
  [
    "a key in the wrong table",
    `${question}prompt.hints = ["a"]\n`,
    ["5 info prompt.hints"],
  ],
  [
    "a key of another type",
    `${question}answer.doesCompile = true\n`,
    ["5 info answer.doesCompile"],
  ],
  [
    "a setting of the quiz below its question",
    `${question}mode = "exam"\nattempts = 2\n`,
    ["5 warning mode", "6 warning attempts"],
  ],
  ["the same setting above it", `mode = "exam"\n${question}`, []],
];

for (const [what, toml, expected] of cases)
  test(`keys that nothing reads: ${what}`, () => {
    const { findings } = readTomlQuiz(toml, "q.toml");
    const said = findings.map(
      ({ line, severity, message: { args } }) =>
        `${line} ${severity} ${typeof args[0] === "string" ? args[0] : ""}`,
    );
    assert.deepEqual(said, expected);
  });

test("a question that is broken anyway says only that", () => {
  const { findings } = readTomlQuiz(
    '[[questions]]\ntype = "ShortAnswer"\nodd = 1\n',
    "q.toml",
  );
  assert.ok(findings.length > 0);
  assert.ok(findings.every(({ severity }) => severity === "error"));
});
