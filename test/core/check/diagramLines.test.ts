import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diagramLines } from "../../../src/core/check/diagramLines.ts";

const cases: readonly [name: string, source: string, lines: number[]][] = [
  ["nothing removed", "flowchart TB\n a\n b", [1, 2, 3]],
  ["blank lines first", "\n\nflowchart TB\n a", [3, 4]],
  ["front matter", "---\ntitle: T\n---\nflowchart TB\n a", [4, 5]],
  ["front matter, indented", "  ---\n  title: T\n  ---\n  pie\n", [4, 4]],
  ["a directive", "%%{init: {'theme': 'dark'}}%%\npie\n x", [2, 3]],
  ["a comment first", "%% hello\npie\n x", [2, 3]],
  ["a comment inside", "pie\n%% hello\n x", [1, 3]],
  [
    "all of it",
    "---\na: 1\n---\n%%{init: {}}%%\n%% c\n\npie\n%% d\n x",
    [7, 9],
  ],
  ["carriage returns", "%% c\r\npie\r\n x", [2, 3]],
  ["nothing at all", "", [1]],
];
for (const [name, source, lines] of cases)
  test(`lines of a diagram: ${name}`, () => {
    assert.deepEqual(diagramLines(source), lines);
  });

test("lines stay inside the source and never go back", () => {
  const piece = fc.constantFrom(
    "---\n",
    "%% c\n",
    "%%{init: {}}%%\n",
    "\n",
    "pie\n",
    " x\n",
    "  ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const source = parts.join("");
      const lines = diagramLines(source);
      const last = source.split(/\r\n?|\n/).length;
      lines.forEach((line, index) => {
        assert.ok(line >= 1 && line <= last);
        assert.ok(line >= (lines[index - 1] ?? 1));
      });
    }),
  );
});
