import assert from "node:assert/strict";
import { test } from "node:test";
import { isHostNoise } from "../../src/dev/hostNoise.ts";
import { HostOutput } from "../../src/dev/tiers/hostOutput.ts";
import { resultLineOf } from "../../src/dev/tiers/hostResult.ts";

const counts = { passed: 4, failed: 0, skipped: 1 };

test("the counts come from the suite's own line, in pieces, with a prefix", () => {
  const printed: string[] = [];
  const output = new HostOutput((line) => printed.push(line));
  const text = `  ok one\n[ext host] ${resultLineOf(counts)}\nbye`;
  for (const letter of text) output.write(letter);
  assert.deepEqual(output.tally(), counts);
  assert.deepEqual(printed, ["  ok one", "bye"]);
});

test("no result is a failure that says why", () => {
  const printed: string[] = [];
  const output = new HostOutput((line) => printed.push(line));
  output.write("starting\n");
  output.fail(new Error("No result after 300 s."));
  assert.equal(output.tally().failed, 1);
  assert.match(printed.join("\n"), /gave no result.*300 s/);
});

test("a run that ends badly after good tests has failed", () => {
  const output = new HostOutput(() => undefined);
  output.write(`${resultLineOf(counts)}\n`);
  output.fail(new Error("Test run failed with code 1"));
  assert.deepEqual(output.tally(), { ...counts, failed: 1 });
});

for (const [line, noise] of [
  ["Canceled: Canceled", true],
  ["Could not locate the bindings file of spdlog", true],
  ["  ok lessons tree shows the sections (12 ms)", false],
  ["  FAILED lessons tree shows the sections", false],
] as const)
  test(`${noise ? "noise" : "ours"}: ${line}`, () => {
    assert.equal(isHostNoise(line), noise);
  });
