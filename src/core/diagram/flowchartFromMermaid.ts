import { ask, edgesOf, field, listOf, nodeOf, titleOf } from "./mermaidData.ts";
import type {
  FlowchartStructure,
  FlowEdge,
  FlowGroup,
  FlowNode,
} from "./structure.ts";

/** What a flowchart says; `undefined` when the data is not what is known of mermaid 12. */
export function readFlowchart(db: unknown): FlowchartStructure | undefined {
  const vertices = ask(db, "getVertices");
  const edges = ask(db, "getEdges");
  if (!(vertices instanceof Map) || !Array.isArray(edges)) return undefined;
  const subgraphs = listOf(ask(db, "getSubGraphs")).flatMap(groupOf);
  const inGroups = new Set(subgraphs.map(({ id }) => id));
  return {
    kind: "flowchart",
    ...titleOf(db),
    // An arrow from or to a subgraph makes mermaid list the subgraph among the nodes as well.
    nodes: [...vertices.values()]
      .flatMap(vertexOf)
      .filter(({ id }) => !inGroups.has(id)),
    edges: edges.filter(isVisible).flatMap(linkOf),
    subgraphs,
  };
}

function vertexOf(vertex: unknown): FlowNode[] {
  const node = nodeOf(vertex, "text");
  if (node === undefined) return [];
  const isDiamond = /^(?:diamond|diam|decision|question)$/.test(
    String(field(vertex, "type")),
  );
  return [isDiamond ? { ...node, decides: true } : node];
}

/** mermaid takes a node out of all groups but one, so that its groups are a forest. */
function groupOf(group: unknown): FlowGroup[] {
  const node = nodeOf(group, "title");
  if (node === undefined) return [];
  const members = listOf(field(group, "nodes")).filter(
    (id): id is string => typeof id === "string",
  );
  return [{ ...node, members }];
}

function isVisible(edge: unknown): boolean {
  return field(edge, "stroke") !== "invisible";
}

function linkOf(edge: unknown): FlowEdge[] {
  const type = String(field(edge, "type"));
  const bothWays = type === "arrow_open" || type.startsWith("double_");
  return edgesOf([edge], "text").map((link) =>
    bothWays ? { ...link, bothWays } : link,
  );
}
