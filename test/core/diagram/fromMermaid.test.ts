import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { structureOf } from "../../../src/core/diagram/fromMermaid.ts";
import { isCalled, targetsOf } from "../../../src/core/diagram/targets.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";

const parser = mermaidParser();

/** Nodes as `id=label`, arrows as `from>to:label`. */
async function read(source: string): Promise<string[] | undefined> {
  const structure = await parser.structure(source);
  if (structure === undefined) return undefined;
  const node = ({ id, label }: { id: string; label: string }) =>
    `${id}=${label}`;
  const edge = (edge: { from: string; to: string; label: string }) =>
    `${edge.from}>${edge.to}:${edge.label}`;
  switch (structure.kind) {
    case "flowchart":
      return [
        ...structure.nodes.map(node),
        ...structure.subgraphs.map((group) => `(${node(group)})`),
        ...structure.edges.map(edge),
      ];
    case "sequence":
      return [
        ...structure.participants.map(node),
        ...structure.messages.map(
          ({ index, from, to, text }) => `${index} ${from}>${to}:${text}`,
        ),
      ];
    case "state":
      return [
        ...structure.states.map(node),
        ...structure.transitions.map(edge),
      ];
  }
}

const diagrams: readonly [string, string, string[] | undefined][] = [
  [
    "a flowchart with groups, arrows to groups and labels",
    `flowchart LR
  A["\`**b** #quot;x#quot; #35;\`"] -->|yes| B["a<br>b"] & C
  subgraph S [A group]
    C
  end
  S -.-> B`,
    ['A=b "x" #', "B=a b", "C=C", "(S=A group)", "A>B:yes", "A>C:yes", "S>B:"],
  ],
  [
    "a sequence with frames, notes, activations and a box",
    `sequenceDiagram
  box Aqua group
  participant A as Ada
  end
  A->>+B: x #59; y
  Note over A,B: no message
  loop often
  B-->>-A: back
  end
  A->>A: self`,
    ["A=Ada", "B=B", "0 A>B:x ; y", "1 B>A:back", "2 A>A:self"],
  ],
  [
    "states with nesting, a start, an end and a note",
    `stateDiagram-v2
  [*] --> A
  A --> B : go
  state "Long" as B {
    C --> D
  }
  B --> [*]
  note right of A : no state`,
    [
      "root_start=[*]",
      "A=A",
      "B=Long",
      "C=C",
      "D=D",
      "root_end=[*]",
      "root_start>A:",
      "A>B:go",
      "C>D:",
      "B>root_end:",
    ],
  ],
  ["another kind", 'pie\n "a": 1', undefined],
  ["what does not parse", "flowchart LR\n A[", undefined],
];
for (const [name, source, expected] of diagrams)
  test(`structure of ${name}`, async () => {
    assert.deepEqual(await read(source), expected);
  });

test("accTitle names a diagram", async () => {
  const structure = await parser.structure(
    "sequenceDiagram\n accTitle: How it goes\n A->>B: x",
  );
  assert.equal(structure?.accTitle, "How it goes");
});

const called: readonly [name: string, id: string][] = [
  ["A", "node:A"],
  ["one  THING", "node:A"],
  ["G", "group:G"],
  ["A-->B", "edge:L_A_B_0"],
  ["a → b", "edge:L_A_B_0"],
  ["One thing ->> B", "edge:L_A_B_0"],
  ["sends", "edge:L_A_B_0"],
];
test("parts of a diagram go by their ids, labels and ends", async () => {
  const structure = await parser.structure(
    "flowchart\n A[One thing] -->|sends| B\n subgraph G\n C\n end",
  );
  assert.ok(structure);
  for (const [name, id] of called)
    assert.deepEqual(
      targetsOf(structure)
        .filter((target) => isCalled(target, name))
        .map((target) => target.id),
      [id],
      name,
    );
});

test("what is not mermaid's data has no structure, and never an exception", () => {
  const types = fc.constantFrom("flowchart-v2", "sequence", "stateDiagram");
  const kind = fc.oneof(types, fc.string(), fc.constant("constructor"));
  fc.assert(
    fc.property(fc.anything(), fc.anything(), kind, (data, list, type) => {
      structureOf(data, type);
      const db = {
        getVertices: () => new Map([[1, data]]),
        getEdges: () => [list],
        getSubGraphs: () => data,
        getActors: () => new Map([["a", data]]),
        getMessages: () => [list, data],
        getData: () => ({ nodes: [data, list], edges: [data] }),
      };
      const structure = structureOf(db, type);
      if (structure !== undefined) targetsOf(structure);
    }),
  );
});
