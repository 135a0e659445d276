import assert from "node:assert/strict";
import { test } from "node:test";
import { detailsOf } from "../../../src/core/course/lessonDetails.ts";

const rows: readonly [
  words: number,
  duration: number | undefined,
  minutes: number,
][] = [
  [0, undefined, 1],
  [90, undefined, 1],
  [299, undefined, 1],
  [300, undefined, 2],
  [2000, undefined, 10],
  [2000, 45, 45],
];

for (const [words, duration, minutes] of rows)
  test(`${words} words, ${duration ?? "no"} duration given: ${minutes} min`, () => {
    const meta = {
      objectives: ["Say what it is"],
      prerequisites: [],
      ...(duration !== undefined && { duration }),
    };
    assert.deepEqual(detailsOf({ words, meta }), {
      minutes,
      objectives: ["Say what it is"],
    });
  });
