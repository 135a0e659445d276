import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCourse } from "../../../src/core/check/checkCourse.ts";
import type { DiagramParser } from "../../../src/core/check/diagramParser.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import { english } from "../../../src/core/text.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

const sequence = "sequenceDiagram\n  A->>B: one\n  B->>A: two";
const states = "stateDiagram-v2\n  [*] --> A\n  A --> B";
const flowchart = "flowchart LR\n  A --> B --> C";

/** What is found in a chapter whose third line begins the diagram's fence. */
async function found(
  source: string,
  diagrams?: DiagramParser,
): Promise<string[]> {
  const files = memoryFiles({
    "book.toml": "",
    "src/SUMMARY.md": "# Summary\n\n- [A](a.md)\n",
    "src/a.md": `# A\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`,
  });
  const names = { fallbackId: "c", fallbackTitle: "C" };
  const course = (await readCourse(files, names)) ?? assert.fail("no course");
  const { findings } = await checkCourse(
    course,
    files,
    diagrams && { diagrams },
  );
  return findings.map(
    ({ file, line, column, rule, message }) =>
      `${file}:${line}:${column} ${rule}: ${english(message)}`,
  );
}

const cases: readonly (readonly [string, string, string | undefined])[] = [
  [
    "a sequence that is stepped through",
    `%% lesson: step\n${sequence}`,
    undefined,
  ],
  ["a comment inside", `${sequence}\n    %%lesson:STEP  `, undefined],
  ["states", `%% lesson: walk\n${states}`, undefined],
  ["a flowchart", `%% lesson: fail\n${flowchart}`, undefined],
  ["static, on anything", '%% lesson: static\npie\n "a": 1', undefined],
  ["another comment", `%% a lesson: nothing\n${sequence}`, undefined],
  [
    "a word that does not exist",
    `${sequence}\n  %% lesson: stop`,
    "src/a.md:7:3 diagram-walk: “stop” says nothing about a diagram. Write step, walk, fail or static.",
  ],
  [
    "no word",
    `%% lesson:\n${sequence}`,
    "src/a.md:4:1 diagram-walk: This comment lacks a word. Write step, walk, fail or static after “lesson:”.",
  ],
  [
    "a word for another kind",
    `%% lesson: walk\n${sequence}`,
    "src/a.md:4:1 diagram-walk: “walk” does not fit this kind of diagram. Write step, or static, or remove the comment.",
  ],
  [
    "a kind that cannot be walked through",
    '%% lesson: fail\npie\n "a": 1',
    "src/a.md:4:1 diagram-walk: “fail” is for sequence diagrams, state diagrams and flowcharts. Remove the comment from this diagram.",
  ],
  [
    "nothing to walk through",
    "%% lesson: step\nsequenceDiagram\n  participant A",
    "src/a.md:4:1 diagram-walk: There is too little in this diagram for “step”. Remove the comment.",
  ],
];
const parser = mermaidParser();
for (const [name, source, expected] of cases)
  test(`the author's comment: ${name}`, async () => {
    assert.deepEqual(
      await found(source, parser),
      expected === undefined ? [] : [expected],
    );
  });

test("a broken diagram is reported once, for its syntax", async () => {
  const rules = await found("%% lesson: walk\nsequenceDiagram\n  A->>", parser);
  assert.equal(rules.length, 1);
  assert.match(rules[0] ?? "", /diagram-syntax/);
});

test("without a parser only words that do not exist are found", async () => {
  assert.deepEqual(await found(`%% lesson: walk\n${sequence}`), []);
  assert.equal((await found(`%% lesson: run\n${sequence}`)).length, 1);
});
