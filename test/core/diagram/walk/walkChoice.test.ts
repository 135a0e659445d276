import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  authorsWord,
  walkChoice,
} from "../../../../src/core/diagram/walk/walkChoice.ts";
import { mermaidParser } from "../../../../src/tools/diagramParser.ts";

const parser = mermaidParser();
const sequence = "sequenceDiagram\n  A->>B: one\n  B->>A: two";
const short = "sequenceDiagram\n  A->>B: one";
const states = "stateDiagram-v2\n  [*] --> A\n  A --> B";
const network = "flowchart LR\n  A --> B\n  A --> C\n  B --> D\n  C --> D";

/** Source, and what the page makes of it: a walk that is offered, one that is open, or none. */
const cases: readonly (readonly [string, string, string])[] = [
  ["a sequence", sequence, "step offered"],
  ["a sequence of one message", short, "none"],
  [
    "one message that the author wants stepped through",
    `%% lesson: step\n${short}`,
    "step open",
  ],
  ["states", states, "walk offered"],
  [
    "states with a comment at the end",
    `${states}\n\t%% Lesson : Walk\r`,
    "walk open",
  ],
  ["a flowchart with a comment", `%% lesson: fail\n${network}`, "fail open"],
  ["static", `${sequence}\n%% lesson: static`, "none"],
  ["a word of another kind", `%% lesson: walk\n${sequence}`, "step offered"],
  ["an unknown word", `%% lesson: dance\n${sequence}`, "step offered"],
  [
    "the first of two comments",
    `%% lesson: static\n%% lesson: step\n${sequence}`,
    "none",
  ],
  [
    "a comment about something else",
    `%% lesson plan: static\n${sequence}`,
    "step offered",
  ],
  [
    "words in a message",
    `${sequence}\n  A->>B: %% lesson: static`,
    "step offered",
  ],
  [
    "front matter before it",
    `---\ntitle: T\n---\n%% lesson: step\n${sequence}`,
    "step open",
  ],
  ["another kind", '%% lesson: step\npie\n "a": 1', "none"],
  ["states that go nowhere", "stateDiagram-v2\n A\n B", "none"],
];
for (const [name, source, expected] of cases)
  test(`walking through ${name}`, async () => {
    const choice = walkChoice(await parser.structure(source), source);
    const found =
      choice && `${choice.name} ${choice.open ? "open" : "offered"}`;
    assert.equal(found ?? "none", expected);
  });

test("the comment is found where it stands, whatever is around it", () => {
  const line = fc.string().filter((text) => !/%%|\n|\r/.test(text));
  fc.assert(
    fc.property(
      fc.array(line),
      line,
      fc.array(line),
      fc.nat(8),
      (above, word, below, indent) => {
        const comment = `${" ".repeat(indent)}%% lesson: ${word}`;
        assert.deepEqual(
          authorsWord([...above, comment, ...below].join("\n")),
          {
            word: word.trim().toLowerCase(),
            line: above.length + 1,
            column: indent + 1,
          },
        );
        assert.equal(authorsWord([...above, ...below].join("\n")), undefined);
      },
    ),
  );
});

test("a very long line takes no time", () => {
  const spaces = " ".repeat(200_000);
  const start = performance.now();
  assert.equal(authorsWord(`%% lesson:${spaces}x${spaces}y`)?.line, 1);
  assert.equal(authorsWord(`${spaces}%${spaces}`), undefined);
  assert.ok(performance.now() - start < 500);
});
