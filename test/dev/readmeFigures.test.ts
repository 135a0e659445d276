import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { spreadOf } from "../../src/dev/bench/measure.ts";
import { withFigures } from "../../src/dev/bench/readmeFigures.ts";
import { readResults } from "../../src/dev/bench/results.ts";
import { root } from "../../src/dev/repository.ts";

const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
const sample = {
  date: "2026-01-02T03:04:05.000Z",
  host: "a machine",
  results: [
    {
      name: "open.diagrams.stored",
      unit: "ms",
      ours: spreadOf([300, 400, 500]),
      peer: spreadOf([1_600, 1_500, 2_000]),
      ratio: 0.25,
    },
    {
      name: "bundle.page",
      unit: "MB",
      ours: spreadOf([0.2864]),
      peer: null,
      ratio: null,
    },
    {
      name: "nobody.knows",
      unit: "ms",
      ours: spreadOf([1]),
      peer: null,
      ratio: null,
    },
  ],
};

test("figures are written between the marks, in words and units that people read", () => {
  const written = withFigures(
    "Before\n<!-- figures:start -->old<!-- figures:end -->\nAfter",
    sample,
  );
  assert.match(written, /^Before\n<!-- figures:start -->\n\n\| /);
  assert.match(written, /\n\n<!-- figures:end -->\nAfter$/);
  assert.match(
    written,
    /\| First lesson: nine diagrams in place, as it ships +\| 400 ms +\| 1\.6 s +\| 0\.25 +\|/,
  );
  assert.match(written, /\| Code and styles of a lesson page +\| 286 kB +\|/);
  assert.match(written, /Medians of 3 runs on 2026-01-02: a machine\./);
  assert.doesNotMatch(written, /old|nobody/);
  assert.equal(withFigures(written, sample), written);
});

test("a text without the marks is refused", () => {
  assert.throws(() => withFigures("nothing", sample), /has no/);
  assert.throws(
    () => withFigures("<!-- figures:end --><!-- figures:start -->", sample),
    /has no/,
  );
});

test("the README says what the last run measured", () => {
  const results = readResults();
  // Without a run there is nothing to say.
  if (results === undefined)
    assert.match(readme, /<!-- figures:start -->\s*<!-- figures:end -->/);
  else assert.equal(withFigures(readme, results), readme);
});
