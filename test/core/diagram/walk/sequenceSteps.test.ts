import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type {
  SequenceItem,
  SequenceStructure,
} from "../../../../src/core/diagram/structure.ts";
import {
  type SequenceStep,
  sequenceSteps,
} from "../../../../src/core/diagram/walk/sequenceSteps.ts";
import { sequenceView } from "../../../../src/core/diagram/walk/sequenceView.ts";
import { wordsOfStep } from "../../../../src/core/diagram/walk/stepWords.ts";
import { parseStructure } from "../../../../src/protocol/parseStructure.ts";
import { pageStrings } from "../../../../src/protocol/strings.ts";
import { mermaidParser } from "../../../../src/tools/diagramParser.ts";
import {
  courseText,
  seedDiagrams,
  seedLines,
} from "../../lessons/bundledCourse.ts";
import { fences } from "../../lessons/readMarkdown.ts";

const parser = mermaidParser();

async function structureOf(source: string): Promise<SequenceStructure> {
  const structure = await parser.structure(`sequenceDiagram\n${source}`);
  assert.ok(structure?.kind === "sequence", source);
  // As it comes out of storage.
  assert.deepEqual(
    parseStructure(JSON.parse(JSON.stringify(structure))),
    structure,
  );
  return structure;
}

/** `before | message | after`, as they are said. */
function said(structure: SequenceStructure): string[] {
  return sequenceSteps(structure).map((step) => {
    const { before, message, after } = wordsOfStep(
      step,
      structure.participants,
      pageStrings,
    );
    return [before.join("; "), message, after.join("; ")].join(" | ");
  });
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "messages alone",
    "A->>B: x\nB-->>A:",
    [" | A sends x to B | ", " | B signals A | "],
  ],
  [
    "notes belong to the message above",
    "Note left of A: first\nA->>B: x\nNote over A,B: both\nNote right of B: last\nB->>A: y",
    [
      "Note to the left of A: first | A sends x to B | Note over A, B: both; Note to the right of B: last",
      " | B sends y to A | ",
    ],
  ],
  [
    "activations, by signs and by words",
    "A->>+B: x\nactivate A\nB-->>-A: y\ndeactivate A",
    [
      " | A sends x to B | B becomes active; A becomes active",
      " | B sends y to A | B is no longer active; A is no longer active",
    ],
  ],
  [
    "a loop, and what is noted in it before its first message",
    "A->>B: x\nloop every minute\nNote over A: now\nB->>A: y\nend\nA->>B: z",
    [
      " | A sends x to B | ",
      "Loop: every minute; Note over A: now | B sends y to A | End of “Loop: every minute”",
      " | A sends z to B | ",
    ],
  ],
  [
    "alternatives",
    "alt found\nA->>B: x\nelse\nA->>B: y\nend",
    [
      "Alternative: found | A sends x to B | ",
      "Otherwise | A sends y to B | End of “Alternative: found”",
    ],
  ],
  [
    "parallels, criticals, options, breaks and backgrounds, one in the other",
    "par one\nA->>B: a\nand two\ncritical must\nA->>B: b\noption fails\nopt maybe\nA->>B: c\nend\nend\nend\nbreak off\nrect rgb(1,2,3)\nA->>B: d\nend\nend",
    [
      "In parallel: one | A sends a to B | ",
      "And in parallel: two; Critical: must | A sends b to B | ",
      "In the case of: fails; Optional: maybe | A sends c to B | End of “Optional: maybe”; End of “Critical: must”; End of “In parallel: one”",
      "Break: off; Highlighted | A sends d to B | End of “Highlighted”; End of “Break: off”",
    ],
  ],
  [
    "nothing is lost after the last message",
    "A->>B: x\nopt later\nNote over A: n\nend",
    [
      " | A sends x to B | Optional: later; Note over A: n; End of “Optional: later”",
    ],
  ],
];
for (const [name, source, expected] of cases)
  test(`steps: ${name}`, async () => {
    assert.deepEqual(said(await structureOf(source)), expected);
  });

test("the picture of a step: what is there, what is now, what is later", async () => {
  const structure = await structureOf(
    "A->>+B: x\nloop often\nB->>C: y\nNote over C: n\nend\nC-->>A: z",
  );
  const steps = sequenceSteps(structure);
  const view = sequenceView(steps);
  const parts = [
    "node:A",
    "node:B",
    "node:C",
    "edge:message-0",
    "edge:message-1",
    "edge:message-2",
    "activation:0",
    "frame:i5",
    "note:i4",
    "frame:no",
  ];
  assert.deepEqual(
    steps.map((_, at) =>
      parts.map((part) => view(part, at)?.[0] ?? "-").join(""),
    ),
    ["cc-cll-ll-", "-cc-cl-cc-", "c-c--c----"],
  );
  assert.equal(view("node:A", 7), undefined);
});

const seed = seedLines();
const lessons: readonly (readonly [
  string,
  readonly string[],
  string | false,
])[] = [
  [
    "first lesson",
    fences(courseText("src/what-is-a-distributed-system.md"), "mermaid"),
    false,
  ],
  [
    "second lesson",
    fences(courseText("src/message-passing.md"), "mermaid"),
    false,
  ],
  [
    "notes",
    seedDiagrams(seed ?? []).map((lines) => lines.join("\n")),
    seed ? false : "shared data is absent: seed",
  ],
];
for (const [name, sources, skip] of lessons)
  test(
    `every sequence of the ${name} has a step a message, and keeps all that happens`,
    { skip },
    async () => {
      let count = 0;
      for (const source of sources) {
        const structure = await parser.structure(source);
        if (structure?.kind !== "sequence") continue;
        count++;
        keepsAll(structure);
      }
      assert.ok(count > 0);
    },
  );

test("the first sequence of the course, said", async () => {
  const [source] = fences(
    courseText("src/what-is-a-distributed-system.md"),
    "mermaid",
  ).filter((text) => text.startsWith("sequenceDiagram"));
  const structure = await parser.structure(source ?? "");
  assert.ok(structure?.kind === "sequence");
  assert.equal(said(structure)[2], " | Server A sends Update to Server C | ");
  assert.equal(said(structure).length, 6);
});

const item = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ type: "message" } as const) },
  fc.record({
    type: fc.constant("note" as const),
    id: fc.string(),
    side: fc.constantFrom("left" as const, "right" as const, "over" as const),
    participants: fc.array(fc.string(), { maxLength: 2 }),
    text: fc.string(),
  }),
  fc.record({
    type: fc.constantFrom("activate" as const, "deactivate" as const),
    participant: fc.string(),
  }),
  fc.record({
    type: fc.constant("begin" as const),
    frame: fc.constantFrom("loop" as const, "alt" as const, "rect" as const),
    id: fc.string(),
    text: fc.string(),
  }),
  fc.record({ type: fc.constant("branch" as const), text: fc.string() }),
  fc.constant({ type: "end" } as const),
);

test("whatever happens in a sequence, in whatever order, is kept", () => {
  fc.assert(
    fc.property(fc.array(item), (happenings) => {
      let messages = 0;
      const items = happenings.map((each): SequenceItem =>
        each.type === "message" ? { type: "message", index: messages++ } : each,
      );
      keepsAll({
        kind: "sequence",
        participants: [],
        messages: Array.from({ length: messages }, (_, index) => ({
          index,
          from: "a",
          to: "b",
          text: "",
        })),
        items,
      });
    }),
  );
});

/** Everything but the branches and ends that belong to no frame comes once, in order, when there is a message. */
function keepsAll(structure: SequenceStructure): void {
  const steps = sequenceSteps(structure);
  assert.equal(steps.length, structure.messages.length);
  if (steps.length === 0) return;
  let open = 0;
  const wanted = structure.items.filter(({ type }) => {
    if (type === "begin") open++;
    if (type === "branch") return open > 0;
    if (type !== "end") return true;
    return open > 0 && open-- > 0;
  });
  assert.deepEqual(
    steps.flatMap(typesOf),
    wanted.map(({ type }) => type),
  );
}

function typesOf({ before, after }: SequenceStep): string[] {
  return [
    ...before.map(({ type }) => type),
    "message",
    ...after.map(({ type }) => type),
  ];
}
