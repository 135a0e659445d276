import assert from "node:assert/strict";
import { test } from "node:test";
import { interleaved } from "../../../src/core/review/interleave.ts";

const mixes: readonly [string, string][] = [
  ["aaabbb", "ababab"],
  ["aabbcc", "abcabc"],
  ["aaaab", "abaaa"],
  ["abc", "abc"],
  ["", ""],
];
for (const [given, expected] of mixes)
  test(`${given || "nothing"} is mixed into ${expected || "nothing"}`, () => {
    const mixed = interleaved([...given], (letter) => letter).join("");
    assert.equal(mixed, expected);
  });
