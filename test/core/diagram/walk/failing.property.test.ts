import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  createFlow,
  reachAfter,
} from "../../../../src/core/diagram/walk/reachability.ts";
import { singlePoints } from "../../../../src/core/diagram/walk/singlePoints.ts";
import { tracePath } from "../../../../src/core/diagram/walk/tracePath.ts";
import { anyFlowchart } from "./anyFlowchart.ts";
import { beginnings, lostAfter, plainGraph, reachable } from "./bruteForce.ts";

/** A flowchart and some of its parts, groups among them. */
const withFailing = anyFlowchart().chain((structure) =>
  fc.record({
    structure: fc.constant(structure),
    failing: fc.subarray(
      [...structure.nodes, ...structure.subgraphs].map(({ id }) => id),
    ),
  }),
);

test("as long as nothing has failed, everything can be reached and every arrow is used", () => {
  fc.assert(
    fc.property(anyFlowchart(), (structure) => {
      const reach = reachAfter(createFlow(structure), []);
      assert.equal(reach.lost.size, 0);
      assert.equal(reach.failed.size, 0);
      assert.equal(reach.idle.size, 0);
      assert.equal(reach.lostGroups.size, 0);
    }),
  );
});

test("what is lost is what trying every way finds lost", () => {
  fc.assert(
    fc.property(withFailing, ({ structure, failing }) => {
      const flow = createFlow(structure);
      const graph = plainGraph(structure);
      const reach = reachAfter(flow, failing);
      assert.deepEqual([...reach.lost], lostAfter(graph, [...reach.failed]));
      for (const id of failing)
        for (const node of [id, ...flow.network.nodesIn(id)])
          if (structure.nodes.some((each) => each.id === node))
            assert.ok(reach.failed.has(node));
    }),
    { numRuns: 400 },
  );
});

test("single points of failure are those whose failing alone loses others", () => {
  fc.assert(
    fc.property(withFailing, ({ structure, failing }) => {
      const flow = createFlow(structure);
      const graph = plainGraph(structure);
      const { failed } = reachAfter(flow, failing);
      const before = lostAfter(graph, [...failed]);
      const first = beginnings(graph).flatMap((circle) =>
        circle.length === 1 ? circle : [],
      );
      const expected = graph.nodes.filter(
        (node) =>
          !failed.has(node) &&
          !before.includes(node) &&
          !first.includes(node) &&
          lostAfter(graph, [...failed, node]).some(
            (other) => !before.includes(other),
          ),
      );
      assert.deepEqual(singlePoints(flow, failing), expected);
    }),
    { numRuns: 400 },
  );
});

test("a traced path is one, goes around what failed, and none is shorter", () => {
  fc.assert(
    fc.property(
      withFailing,
      fc.nat(7),
      fc.nat(7),
      ({ structure, failing }, a, b) => {
        const flow = createFlow(structure);
        const graph = plainGraph(structure);
        const id = (index: number) =>
          structure.nodes[index % structure.nodes.length]?.id ?? "";
        const [from, to] = [id(a), id(b)];
        const failed = [...reachAfter(flow, failing).failed];
        const path = tracePath(flow, from, to, failed);
        const isThere =
          !failed.includes(from) && reachable(graph, [from], failed).has(to);
        assert.equal(path !== undefined, isThere);
        if (path === undefined) return;
        assert.equal(path.nodes[0], from);
        assert.equal(path.nodes.at(-1), to);
        for (const [index, node] of path.nodes.entries()) {
          assert.ok(!failed.includes(node));
          const next = path.nodes[index + 1];
          assert.ok(
            next === undefined ||
              graph.pairs.some(([x, y]) => x === node && y === next),
          );
        }
        assert.equal(path.nodes.length - 1, distance(graph, from, to, failed));
        for (const edge of path.edges)
          assert.ok(structure.edges.some((each) => each.id === edge));
      },
    ),
    { numRuns: 400 },
  );
});

function distance(
  { pairs }: ReturnType<typeof plainGraph>,
  from: string,
  to: string,
  failed: readonly string[],
): number {
  let reached = new Set([from]);
  for (let steps = 0; ; steps++) {
    if (reached.has(to)) return steps;
    const next = pairs.flatMap(([x, y]) =>
      reached.has(x) && !failed.includes(y) ? [y] : [],
    );
    reached = new Set([...reached, ...next]);
  }
}
