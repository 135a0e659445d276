import assert from "node:assert/strict";
import { test } from "node:test";
import type { Metafile } from "esbuild";
import {
  budgetFindings,
  bundleBytes,
  readBudget,
} from "../../src/dev/bundleBytes.ts";

test("bytes are counted by what is loaded when, and source maps never", () => {
  const bytes = bundleBytes({
    host: metafile({ "dist/extension.js": 10, "dist/extension.js.map": 999 }),
    webview: {
      inputs: {},
      outputs: {
        "dist/webview/main.js": {
          ...output(1),
          imports: [
            { path: "dist/webview/chunks/start.js", kind: "import-statement" },
            { path: "dist/webview/chunks/late.js", kind: "dynamic-import" },
          ],
        },
        "dist/webview/chunks/start.js": output(2),
        "dist/webview/chunks/late.js": output(4),
        "dist/webview/lesson.css": output(8),
      },
    },
    cli: metafile({ "dist/cli.mjs": 5, "dist/cli/a.mjs": 6 }),
  });
  assert.deepEqual(bytes, { host: 10, page: 11, pageLater: 4, cli: 11 });
});

test("one byte too many is a finding that names the part and the budget", () => {
  const budget = readBudget();
  assert.deepEqual(budgetFindings(budget, budget), []);
  const [finding, ...others] = budgetFindings(
    { ...budget, page: budget.page + 1 },
    budget,
  );
  assert.match(finding ?? "", /^page has \d+ bytes, its budget in .* is \d+/);
  assert.deepEqual(others, []);
});

function metafile(sizes: Readonly<Record<string, number>>): Metafile {
  const outputs = Object.entries(sizes).map(
    ([name, bytes]) => [name, output(bytes)] as const,
  );
  return { inputs: {}, outputs: Object.fromEntries(outputs) };
}

function output(bytes: number): Metafile["outputs"][string] {
  return { bytes, inputs: {}, imports: [], exports: [] };
}
