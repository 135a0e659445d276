import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { FlowchartStructure } from "../../../../src/core/diagram/structure.ts";
import {
  createFlow,
  reachAfter,
} from "../../../../src/core/diagram/walk/reachability.ts";
import { toggleFailure } from "../../../../src/core/diagram/walk/toggleFailure.ts";
import { anyFlowchart } from "./anyFlowchart.ts";

const named = (id: string) => ({ id, label: id });

/** A, B in I; I and C in O; D in none. */
const nested: FlowchartStructure = {
  kind: "flowchart",
  nodes: ["A", "B", "C", "D"].map(named),
  edges: [],
  subgraphs: [
    { ...named("I"), members: ["A", "B"] },
    { ...named("O"), members: ["I", "C"] },
  ],
};

const cases: readonly [chosen: string, failing: string][] = [
  ["A", "A"],
  ["A A", ""],
  ["A D", "A D"],
  ["A I", "I"],
  ["I", "I"],
  ["I A", "B"],
  ["I I", ""],
  ["O I", "C"],
  ["O A", "B C"],
  ["A B I", ""],
  ["D I O", "D O"],
  ["A B C O", ""],
];
for (const [chosen, failing] of cases)
  test(`choosing ${chosen} fails ${failing || "nothing"}`, () => {
    const flow = createFlow(nested);
    const left = chosen
      .split(" ")
      .reduce<readonly string[]>(
        (before, id) => toggleFailure(flow, before, id),
        [],
      );
    assert.equal(left.join(" "), failing);
  });

test("a part fails with all in it or is restored with all in it, and nothing else changes", () => {
  fc.assert(
    fc.property(
      anyFlowchart(),
      fc.array(fc.nat(10), { minLength: 1, maxLength: 8 }),
      (structure, chosen) => {
        const flow = createFlow(structure);
        const parts = [...structure.nodes, ...structure.subgraphs];
        let failing: readonly string[] = [];
        for (const index of chosen) {
          const { id } = parts[index % parts.length] ?? { id: "" };
          const inside = flow.network.nodesIn(id);
          const own = inside.length > 0 ? inside : [id];
          const before = reachAfter(flow, failing).failed;
          failing = toggleFailure(flow, failing, id);
          const after = reachAfter(flow, failing).failed;
          const works = own.every((node) => before.has(node));
          for (const { id: node } of structure.nodes)
            assert.equal(
              after.has(node),
              own.includes(node) ? !works : before.has(node),
            );
        }
      },
    ),
  );
});
