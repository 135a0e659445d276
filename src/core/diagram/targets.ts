import { assertNever } from "../assertNever.ts";
import type {
  DiagramStructure,
  StructureEdge,
  StructureNode,
} from "./structure.ts";

/** Something of a diagram that one can point at. */
export interface DiagramTarget {
  /** Unique in the diagram: `node:A`, `edge:L_A_B_0`. */
  readonly id: string;
  readonly shape: "node" | "edge" | "group";
  /** What a person calls it; an arrow without words is called by its ends. */
  readonly label: string;
  /** What an author may call it: its id, its label, `A-->B` with ids or labels. */
  readonly names: readonly string[];
}

/** Everything in a diagram that one can point at, in the diagram's order. */
export function targetsOf(
  structure: DiagramStructure,
): readonly DiagramTarget[] {
  switch (structure.kind) {
    case "flowchart": {
      const { nodes, subgraphs, edges } = structure;
      return [
        ...nodes.map((node) => nodeTarget(node, "node")),
        ...subgraphs.map((group) => nodeTarget(group, "group")),
        ...edges.map((edge) => edgeTarget(edge, [...nodes, ...subgraphs])),
      ];
    }
    case "sequence":
      return [
        ...structure.participants.map((node) => nodeTarget(node, "node")),
        ...structure.messages.map(({ index, from, to, text }) =>
          edgeTarget(
            { id: `message-${index}`, from, to, label: text },
            structure.participants,
          ),
        ),
      ];
    case "state":
      return [
        ...structure.states.map((state) => nodeTarget(state, "node")),
        ...structure.transitions.map((transition) =>
          edgeTarget(transition, structure.states),
        ),
      ];
    default:
      return assertNever(structure);
  }
}

/** Whether an author's name means this target: case, white space and the kind of arrow do not matter. */
export function isCalled(target: DiagramTarget, name: string): boolean {
  const wanted = comparableName(name);
  return target.names.some((own) => comparableName(own) === wanted);
}

function nodeTarget(
  { id, label }: StructureNode,
  shape: "node" | "group",
): DiagramTarget {
  return {
    id: `${shape}:${id}`,
    shape,
    label,
    names: [...new Set([id, label])],
  };
}

function edgeTarget(
  edge: StructureEdge,
  ends: readonly StructureNode[],
): DiagramTarget {
  const labelOf = (id: string): string =>
    ends.find((node) => node.id === id)?.label ?? id;
  const way = `${labelOf(edge.from)} → ${labelOf(edge.to)}`;
  const ways = [edge.from, labelOf(edge.from)].flatMap((from) =>
    [edge.to, labelOf(edge.to)].map((to) => `${from} → ${to}`),
  );
  const names = [...ways, edge.label].filter(Boolean);
  return {
    id: `edge:${edge.id}`,
    shape: "edge",
    label: edge.label === "" ? way : `${way}: ${edge.label}`,
    names: [...new Set(names)],
  };
}

/** Every arrow of mermaid's notations becomes one. */
function comparableName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s*(?:→|<?[-=~.]{1,9}>{1,2}|---|===)\s*/g, " → ")
    .replace(/\s+/g, " ")
    .trim();
}
