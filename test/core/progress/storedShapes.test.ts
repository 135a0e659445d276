import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import {
  noProgress,
  parseProgress,
} from "../../../src/core/progress/parseProgress.ts";
import { storedShapes } from "./storedShapes.ts";

const shapes = storedShapes();

test("there is an example of every shape that was ever stored", () => {
  assert.deepEqual(
    shapes.map(({ name }) => name),
    [
      "1-answers",
      "2-drafts-and-quizzes",
      "3-reviews-and-stamps",
      "4-first-answers",
      "5-moves-and-marks",
    ],
  );
  for (const { value } of shapes)
    assert.equal((value as { version: unknown }).version, noProgress.version);
});

for (const { name, value } of shapes)
  test(`what was stored as ${name} is read whole, and merges with itself`, () => {
    const parsed = parseProgress(value);
    const state: unknown = JSON.parse(JSON.stringify(value), hintsAsTheyAre);
    assert.deepEqual(parsed, { ok: true, state });
    assert.ok(parsed.ok);
    const again = parseProgress(structuredClone(value));
    assert.ok(again.ok);
    assert.equal(mergeProgress(parsed.state, again.state), parsed.state);
  });

/** Once only the number of hints was kept. */
function hintsAsTheyAre(key: string, value: unknown): unknown {
  if (key !== "hints") return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([question, hints]) => [
      question,
      typeof hints === "number" ? { count: hints, at: 0 } : (hints as unknown),
    ]),
  );
}

test("the newest shape has every field that is stored", () => {
  const source = fs.readFileSync(
    new URL("../../../src/core/progress/model.ts", import.meta.url),
    "utf8",
  );
  const [, body] = /interface LessonProgress \{([^}]*)\}/.exec(source) ?? [];
  const fields = [...(body ?? "").matchAll(/readonly (\w+)\?/g)].map(
    ([, f]) => f,
  );
  const newest = JSON.stringify(shapes.at(-1)?.value);
  assert.ok(fields.length > 10);
  for (const field of fields) assert.match(newest, new RegExp(`"${field}":`));
});
