import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { sharedData } from "../../doubles/sharedData.ts";

const parser = mermaidParser();

const cases: readonly [
  name: string,
  source: string,
  line: number | undefined,
  message: RegExp,
][] = [
  ["a flowchart", "flowchart TB\n  A[One] --> B{Two}", undefined, /./],
  ["a state diagram", "stateDiagram-v2\n  [*] --> A: x", undefined, /./],
  ["a pie with a title", 'pie title P\n  "a" : 1', undefined, /./],
  [
    "a sequence that ends early",
    "sequenceDiagram\n  A->>B: hi\n  A->>",
    3,
    /too early/,
  ],
  [
    "brackets in a label",
    "flowchart TB\n  A --> C\n  A[x (y)] --> B",
    3,
    /“\(”.*quotes/,
  ],
  [
    "lines that mermaid removes first",
    "---\ntitle: T\n---\n%% c\nflowchart TB\n  A[x (y)]",
    6,
    /“\(”/,
  ],
  [
    "a parser of the newer kind",
    'pie\n  "a" : 1\n  "b" : x',
    3,
    /Unexpected “x”/,
  ],
  ["a parser of the newer kind, at the end", 'pie\n  "a" : 1\n  "b" :', 3, /./],
  ["an unknown diagram", "grph TB\n A", 1, /kind of diagram/],
  ["nothing", "", 1, /nothing in/],
  [
    "front matter that is not YAML",
    "---\ntitle: [\n---\npie",
    3,
    /front matter/,
  ],
];
for (const [name, source, line, message] of cases)
  test(`mermaid: ${name}`, async () => {
    const problem = await parser.parse(source);
    assert.equal(problem?.line, line);
    if (problem) assert.match(problem.message, message);
  });

const diagrams = sharedData("diagrams");
test(
  "mermaid: real broken diagrams are refused inside their lines, hanging ones parse",
  diagrams.options,
  async () => {
    const files = (folder: string): string[] =>
      fs
        .readdirSync(`${diagrams.path}/${folder}`)
        .filter((name) => name.endsWith(".mmd"))
        .map((name) =>
          fs.readFileSync(`${diagrams.path}/${folder}/${name}`, "utf8"),
        );
    let refused = 0;
    for (const source of files("fails")) {
      const problem = await parser.parse(source);
      if (!problem) continue;
      refused++;
      assert.ok(problem.line >= 1 && problem.line <= source.split("\n").length);
      assert.ok(problem.message.length > 5 && problem.message.length <= 200);
    }
    assert.ok(refused >= 85, `${refused} refused`);
    for (const source of files("hangs"))
      assert.equal(await parser.parse(source), undefined);
  },
);
