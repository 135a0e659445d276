import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isAccepted,
  notAccepted,
} from "../../../../src/core/quiz/kinds/written.ts";
import type { AcceptedText } from "../../../../src/core/quiz/model.ts";

const coffee = { accepted: ["Café au lait"] };
const cases: readonly [AcceptedText, given: string, right: boolean][] = [
  [coffee, "  café   AU lait\n", true],
  [coffee, "cafe au lait", true],
  [coffee, "cafe\u0301 au lait", true],
  [coffee, "café", false],
  [{ ...coffee, caseSensitive: true }, "Cafe au lait", true],
  [{ ...coffee, caseSensitive: true }, "café au lait", false],
  [{ ...coffee, strictAccents: true }, "cafe au lait", false],
  [{ ...coffee, strictAccents: true }, "CAFE\u0301 AU LAIT", true],
  // Marks of other scripts are letters.
  [{ accepted: ["कि"] }, "क", false],
  [{ accepted: ["colour"], patterns: ["colou?rs?"] }, "Color", true],
  [{ accepted: ["colour"], patterns: ["colou?rs?"] }, "two colours", false],
  [{ accepted: ["x"], patterns: ["a.c"], caseSensitive: true }, "ABC", false],
  [
    { accepted: ["x"], patterns: ["(?i)a.c"], caseSensitive: true },
    "ABC",
    true,
  ],
  [{ accepted: ["x"], patterns: ["caf[eé]s"] }, "cafés", true],
  [{ accepted: ["x"], patterns: ["cafes"] }, "cafés", true],
  [
    { accepted: ["x"], patterns: ["cafes"], strictAccents: true },
    "cafés",
    false,
  ],
];
for (const [answer, given, right] of cases)
  test(`${JSON.stringify(given)} for ${JSON.stringify(answer)} is ${right ? "right" : "wrong"}`, () => {
    assert.equal(isAccepted(answer, given), right);
  });

test("an expression that would run away elsewhere ends at once", () => {
  const answer = { accepted: ["x"], patterns: ["(a+)+b", "(a|a)*(a|aa)+$c"] };
  const start = performance.now();
  assert.equal(isAccepted(answer, "a".repeat(5000)), false);
  assert.equal(isAccepted(answer, "a".repeat(100_000)), false);
  assert.ok(performance.now() - start < 2000);
});

test("a wrong answer is found if there is one", () => {
  assert.ok(notAccepted({ accepted: ["", "?", "0"] }) !== undefined);
  assert.equal(
    notAccepted({ accepted: ["yes"], patterns: ["not.*|.{3}"] }),
    "",
  );
  assert.equal(notAccepted({ accepted: ["yes"], patterns: [".*"] }), undefined);
});
