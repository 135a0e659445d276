import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import {
  describeDiagram,
  type DiagramText,
} from "../../../src/core/diagram/description.ts";
import { pageStrings } from "../../../src/protocol/strings.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";

suite("a diagram in words", () => {
  const parser = mermaidParser();
  before(() => parser.parse("graph LR\n  A"));

  const describe = async (source: string): Promise<DiagramText> => {
    const structure = await parser.structure(source);
    assert.ok(structure);
    return describeDiagram(
      { kind: structure.kind, structure },
      [],
      pageStrings,
    );
  };

  test("a sequence says who sends what to whom, in order", async () => {
    const text = await describe(`sequenceDiagram
  participant U as User
  participant A as Server A
  U->>A: Request
  A->>A: think
  A-->>U: Result`);
    assert.deepEqual(text, {
      name: "Sequence of 3 messages between User, Server A",
      summary: "Sequence of 3 messages between User, Server A:",
      lines: [
        "User sends Request to Server A",
        "Server A sends think to Server A",
        "Server A sends Result to User",
      ],
      ordered: true,
    });
  });

  test("what surrounds a message is said with it: frames, notes, activations", async () => {
    const text = await describe(`sequenceDiagram
  Note over A: starts
  A->>+B: ask
  loop until it works
    B->>B: try!
    Note right of B: slow
  end
  B-->>-A: `);
    assert.deepEqual(text.lines, [
      "Note over A: starts. A sends ask to B. B becomes active",
      "Loop: until it works. B sends try! to B. Note to the right of B: slow. End of “Loop: until it works”",
      "B signals A. B is no longer active",
    ]);
  });

  test("a flowchart says its parts, groups, arrows and what stands alone", async () => {
    const text = await describe(`flowchart LR
  subgraph Cloud
    A[Server 1] -->|asks| B[(Store)]
  end
  C[Alone]
  Cloud --> B`);
    assert.equal(
      text.summary,
      "Flowchart of 3 parts: Server 1, Store, Alone. They are in these groups: Cloud.",
    );
    assert.deepEqual(text.lines, [
      "Server 1 leads to Store: asks",
      "Cloud leads to Store",
      "Not connected: Alone",
    ]);
  });

  test("arrows with two heads and lines with none join what they lead to", async () => {
    const text = await describe(`flowchart LR
  A <--> B
  B --- C
  C <-->|copies| A
  A ~~~ C`);
    assert.deepEqual(text.lines, [
      "A and B are connected",
      "B and C are connected",
      "C and A are connected: copies",
    ]);
  });

  test("a state diagram says what becomes what, and where it starts and ends", async () => {
    const text = await describe(`stateDiagram-v2
  [*] --> Up
  Up --> Down: power cut
  Down --> [*]`);
    assert.equal(text.summary, "State diagram of 2 states: Up, Down.");
    assert.deepEqual(text.lines, [
      "The start becomes Up",
      "Up becomes Down: power cut",
      "Down becomes the end",
    ]);
  });

  test("composite states say what they contain, and whose start and end it is", async () => {
    const text = await describe(`stateDiagram-v2
  state c <<choice>>
  [*] --> On
  state On {
    [*] --> slow
    slow --> fast
    --
    [*] --> dry
    dry --> [*]
  }
  state Off {
    idle
  }
  On --> c
  c --> Off: no power`);
    assert.equal(
      text.summary,
      "State diagram of 6 states: On, slow, fast, dry, Off, idle. On contains, side by side: slow, fast; dry. Off contains idle.",
    );
    assert.deepEqual(text.lines, [
      "The start becomes On",
      "The start of On becomes slow",
      "slow becomes fast",
      "The start of On becomes dry",
      "dry becomes the end of On",
      "On becomes the choice c",
      "The choice c becomes Off: no power",
    ]);
  });

  test("what the author says comes first", () => {
    const text = describeDiagram(
      { kind: "pie", title: "Traffic", description: "Mostly reads." },
      ["Reads", "Writes", "Reads", " "],
      pageStrings,
    );
    assert.deepEqual(text, {
      name: "Traffic",
      summary: "Mostly reads.",
      lines: ["Reads", "Writes"],
      ordered: false,
    });
  });

  test("any other kind says what it is, and what stands in it", () => {
    const text = describeDiagram({ kind: "pie" }, ["Reads"], pageStrings);
    assert.equal(text.name, "Pie chart");
    assert.equal(text.summary, "Pie chart. It shows:");
    assert.deepEqual(text.lines, ["Reads"]);
  });

  test("labels with gaps stay what they are", async () => {
    const text = await describe('flowchart LR\n  A["{0} and $1"] --> B');
    assert.equal(text.lines[0], "{0} and $1 leads to B");
  });
});
