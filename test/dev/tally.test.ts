import assert from "node:assert/strict";
import { test } from "node:test";
import {
  add,
  emptyTally,
  tallyLine,
  withoutTestsIsFailure,
} from "../../src/dev/tiers/tally.ts";
import { chosenTiers } from "../../src/dev/tiers/tiers.ts";

const some = { passed: 3, failed: 1, skipped: 2 };

test("counts add up", () => {
  assert.deepEqual(add(some, { passed: 10, failed: 0, skipped: 1 }), {
    passed: 13,
    failed: 1,
    skipped: 3,
  });
});

for (const [line, tally] of [
  ["3 passed, 1 failed, 2 skipped", some],
  ["3 passed, 0 failed", { passed: 3, failed: 0, skipped: 0 }],
  ["0 passed, 0 failed", emptyTally],
] as const)
  test(`the closing line: ${line}`, () => {
    assert.equal(tallyLine(tally), line);
  });

test("a tier that ran nothing has failed", () => {
  assert.equal(withoutTestsIsFailure(emptyTally).failed, 1);
  assert.equal(withoutTestsIsFailure({ ...emptyTally, skipped: 4 }).failed, 1);
  assert.deepEqual(withoutTestsIsFailure(some), some);
});

for (const [names, expected] of [
  [
    [],
    ["core", "dev", "webview", "l10n", "hostile", "a11y", "host", "web", "e2e"],
  ],
  [
    ["webview", "core"],
    ["core", "webview"],
  ],
  [["installed"], ["installed"]],
] as const)
  test(`npm test -- ${names.join(" ")}`, () => {
    assert.deepEqual(
      chosenTiers(names).map((tier) => tier.name),
      expected,
    );
  });

test("an unknown tier is named, with those there are", () => {
  assert.throws(() => chosenTiers(["cor"]), /"cor".*core, dev, webview/);
});
