import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkSentence } from "../../../src/core/check/checkSentence.ts";
import type { Finding } from "../../../src/core/check/finding.ts";
import { english, say } from "../../../src/core/text.ts";

const finding = (
  severity: Finding["severity"],
  file = "src/one.md",
): Finding => ({
  file,
  line: 1,
  column: 1,
  rule: "broken-link",
  severity,
  message: say`Wrong.`,
});

describe("the sentence at the end of a check", () => {
  const cases: readonly [
    lessons: number,
    findings: readonly Finding[],
    expected: string,
  ][] = [
    [12, [], "No problems in 12 lessons."],
    [1, [], "No problems in 1 lesson."],
    [12, [finding("error")], "1 error in 1 file."],
    [
      12,
      [finding("warning"), finding("error"), finding("error", "src/two.md")],
      "2 errors, 1 warning in 2 files.",
    ],
    [12, [finding("info"), finding("info")], "2 notes in 1 file."],
  ];
  for (const [lessons, findings, expected] of cases)
    it(expected, () => {
      const counts = { lessons, diagrams: 0, quizzes: 0, questions: 0 };
      assert.equal(english(checkSentence([{ counts, findings }])), expected);
    });
});
