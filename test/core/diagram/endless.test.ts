import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { loopIn } from "../../../src/core/diagram/endless.ts";

const db = (
  nodes: readonly (readonly [id: string, parent?: string])[],
  edges: readonly (readonly [start: string, end: string])[],
) => ({
  getData: () => ({
    nodes: nodes.map(([id, parentId]) => ({ id, parentId })),
    edges: edges.map(([start, end]) => ({ start, end })),
  }),
});

suite("diagrams that mermaid never returns from", () => {
  for (const [what, data, refused] of [
    ["an arrow between states", db([["A"], ["B"]], [["A", "B"]]), false],
    ["a state's arrow to itself", db([["A"]], [["A", "A"]]), false],
    [
      "an arrow into a group",
      db([["G"], ["A", "G"], ["B"]], [["B", "G"]]),
      false,
    ],
    [
      "a group's arrow to itself from inside",
      db([["G"], ["A", "G"]], [["A", "G"]]),
      true,
    ],
    ["the same the other way", db([["G"], ["A", "G"]], [["G", "A"]]), true],
    ["deeper", db([["G"], ["H", "G"], ["A", "H"]], [["A", "G"]]), true],
    ["a state in itself", db([["G", "G"]], []), true],
    [
      "two states in each other",
      db(
        [
          ["G", "H"],
          ["H", "G"],
        ],
        [],
      ),
      true,
    ],
  ] as const)
    test(`${what}: ${refused ? "refused" : "fine"}`, () =>
      assert.equal(loopIn(data, "stateDiagram") !== undefined, refused));

  test("other kinds are not looked at", () =>
    assert.equal(loopIn(db([["G", "G"]], []), "pie"), undefined));
});
