import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  isNear,
  numberReadings,
} from "../../../../src/core/quiz/kinds/number.ts";

const readings: readonly [text: string, values: number[], unit?: string][] = [
  ["3.14", [3.14]],
  ["3,14", [3.14]],
  [" -3 ", [-3]],
  ["−3", [-3]],
  [".5", [0.5]],
  ["5.", [5]],
  ["2e3", [2000]],
  ["3 × 10^8 m/s", [3e8], "m/s"],
  ["1,234", [1.234, 1234]],
  ["1.234", [1.234, 1234]],
  ["1,234.5", [1234.5]],
  ["1.234,5", [1234.5]],
  ["1,234,567", [1234567]],
  ["12,34,567", [1234567]],
  ["1 234", [1234]],
  ["1\u202F234,5", [1234.5]],
  ["1'234.50", [1234.5]],
  ["12 34", []],
  ["1,23,4", []],
  ["1.2.3", []],
  ["three", []],
  ["", []],
  [".", []],
  ["5 km", [5], "km"],
  ["5km", [5], "km"],
  ["€ 5", [5], "€"],
  ["5 €", [5], "€"],
  ["9.81 m/s^2", [9.81], "m/s²"],
  ["5 µm", [5], "μm"],
  ["5 Km", [], "km"],
  ["5 km", []],
  ["1e999", []],
];
for (const [text, values, unit] of readings)
  test(`${JSON.stringify(text)}${unit ? ` in ${unit}` : ""} reads as ${values.join(" or ") || "no number"}`, () => {
    assert.deepEqual(numberReadings(text, unit), values);
  });

const moon = {
  value: 384.4,
  tolerance: 1,
  unit: "Mm",
  alternatives: [{ value: 384_400, tolerance: 1000, unit: "km" }],
};
const answers: readonly [text: string, right: boolean][] = [
  ["384.4", true],
  ["385,4 Mm", true],
  ["385.5 Mm", false],
  ["384400 km", true],
  ["384.400 km", true],
  ["384,400", true],
  ["384400 Mm", false],
  ["384400 miles", false],
];
for (const [text, right] of answers)
  test(`the distance of the moon: ${text} is ${right ? "right" : "wrong"}`, () => {
    assert.equal(isNear(moon, text), right);
  });

test("any text is read quickly and without an exception", () => {
  const piece = fc.constantFrom(
    "1",
    "234",
    ",",
    ".",
    " ",
    "e",
    "-",
    "km",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const value of numberReadings(pieces.join(""), "km"))
        assert.ok(Number.isFinite(value));
    }),
  );
  assert.deepEqual(numberReadings("1 ".repeat(40_000) + "\nx"), []);
});
