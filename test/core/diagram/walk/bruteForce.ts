import type { FlowchartStructure } from "../../../../src/core/diagram/structure.ts";

/** A flowchart taken literally: pairs of nodes, tried one after the other until nothing changes any more. */
export interface PlainGraph {
  readonly nodes: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Arrows at groups written out: from every node in it, to every node in it that is a beginning there. */
export function plainGraph(structure: FlowchartStructure): PlainGraph {
  const nodes = structure.nodes.map(({ id }) => id);
  const parents = new Map(
    structure.subgraphs.flatMap(({ id, members }) =>
      members.map((member) => [member, id] as const),
    ),
  );
  const arrows = structure.edges.flatMap(({ from, to, bothWays }) =>
    bothWays === true
      ? ([
          [from, to],
          [to, from],
        ] as const)
      : ([[from, to]] as const),
  );
  return { nodes, pairs: arrows.flatMap(writtenOut) };

  function writtenOut([from, to]: readonly [string, string]): (readonly [
    string,
    string,
  ])[] {
    const starts = nodes.includes(from) ? [from] : nodesIn(from);
    return starts.flatMap((start) =>
      (nodes.includes(to) ? [to] : entriesOf(to)).map(
        (end) => [start, end] as const,
      ),
    );
  }

  function entriesOf(group: string): string[] {
    const inside = arrows.filter((ends) =>
      ends.every((end) => isWithin(end, group)),
    );
    const graph = {
      nodes: nodesIn(group),
      pairs: inside.flatMap(writtenOut),
    };
    return beginnings(graph).flat();
  }

  function nodesIn(group: string): string[] {
    return nodes.filter((node) => isWithin(node, group));
  }

  function isWithin(id: string, group: string): boolean {
    const parent = parents.get(id);
    return (
      parent !== undefined && (parent === group || isWithin(parent, group))
    );
  }
}

/** What can be reached from some nodes through nodes that have not failed. */
export function reachable(
  { pairs }: PlainGraph,
  starts: readonly string[],
  failed: readonly string[],
): ReadonlySet<string> {
  const found = new Set(starts.filter((start) => !failed.includes(start)));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [from, to] of pairs)
      if (found.has(from) && !failed.includes(to)) found.add(to);
  }
  return found;
}

/** Circles (or single nodes) that everything which leads there belongs to. */
export function beginnings(graph: PlainGraph): string[][] {
  const from = new Map(
    graph.nodes.map((node) => [node, reachable(graph, [node], [])]),
  );
  const leads = (a: string, b: string): boolean => from.get(a)?.has(b) === true;
  const found = graph.nodes
    .filter((node) =>
      graph.nodes.every((other) => !leads(other, node) || leads(node, other)),
    )
    .map((node) =>
      graph.nodes.filter((other) => leads(other, node) && leads(node, other)),
    );
  return [
    ...new Map(found.map((circle) => [circle.join(" "), circle])).values(),
  ];
}

/** The nodes that cannot be reached any more. */
export function lostAfter(
  graph: PlainGraph,
  failed: readonly string[],
): string[] {
  const starts = beginnings(graph).flatMap((circle) =>
    circle.filter((node) => !failed.includes(node)).slice(0, 1),
  );
  const left = reachable(graph, starts, failed);
  return graph.nodes.filter(
    (node) => !failed.includes(node) && !left.has(node),
  );
}
