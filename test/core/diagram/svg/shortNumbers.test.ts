import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shortNumbers } from "../../../../src/core/diagram/svg/shortNumbers.ts";

for (const [what, data, short] of [
  ["a path", "M10.123456,5L-0.00001 7.5", "M10.123,5L0 7.5"],
  ["a curve that ends at zero", "C1 4.286263797015736e-16 7", "C1 0 7"],
  ["points", "80.5,0 161.00049,-80.49951", "80.5,0 161,-80.5"],
  ["a transform", "translate(-0.1533203125, -8.5)", "translate(-0.153, -8.5)"],
  ["a length with a unit", "1.1em", "1.1em"],
  ["numbers that run into each other", "M1.23456.5", "M1.23456.5"],
  ["flags without a space", "a1 1 0 01.55555 2", "a1 1 0 01.55555 2"],
  ["a sign as separator", "l1.23456-3", "l1.23456-3"],
  ["an arc", "a66,12.8412345 0,0,0 132,0", "a66,12.841 0,0,0 132,0"],
  ["nothing", "", ""],
] as const)
  test(`${what} is as short as can be`, () => {
    assert.equal(shortNumbers(data), short);
  });

test("each number stays where it was, within a thousandth", () => {
  const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
      const short = shortNumbers(`M${numbers.join(" ")}`)
        .slice(1)
        .split(" ")
        .map(Number);
      assert.equal(short.length, numbers.length);
      for (const [index, value] of short.entries())
        assert.ok(Math.abs(value - (numbers[index] ?? NaN)) <= 0.0006);
    }),
  );
});
