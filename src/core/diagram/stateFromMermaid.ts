import {
  ask,
  edgesOf,
  field,
  labelOf,
  listOf,
  titleOf,
} from "./mermaidData.ts";
import type {
  StateRegion,
  StateRole,
  StateStructure,
  StructureState,
} from "./structure.ts";

/**
 * What a state diagram says: the states that the renderer draws, of every level, without its notes. `undefined` when
 * the data is not what is known of mermaid 12.
 */
export function readState(db: unknown): StateStructure | undefined {
  const data = ask(db, "getData");
  const nodes = field(data, "nodes");
  const edges = field(data, "edges");
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return undefined;
  const settled = settledIds(nodes);
  const states = nodes.flatMap((node: unknown) => stateOf(node, settled));
  const known = new Set(states.map(({ id }) => id));
  return {
    kind: "state",
    ...titleOf(db),
    states,
    transitions: edgesOf(edges, "label")
      .map((edge) => ({
        ...edge,
        from: settled(edge.from),
        to: settled(edge.to),
      }))
      .filter(({ from, to }) => known.has(from) && known.has(to)),
    regions: nodes.flatMap((node: unknown) => regionOf(node, settled)),
  };
}

/**
 * mermaid names all regions but the first by chance, and their starts and ends after them. Here they are counted, so
 * that one source always has one structure.
 */
function settledIds(nodes: readonly unknown[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const node of nodes) {
    const id = field(node, "id");
    if (typeof id === "string" && shapeOf(node) === "divider")
      names.set(id, `region-${names.size + 1}`);
  }
  return (id) => {
    const [, region = id, end = ""] = /^(.+?)(_start|_end)?$/.exec(id) ?? [];
    const name = names.get(region);
    return name === undefined ? id : name + end;
  };
}

const roles: Readonly<Record<string, StateRole>> = {
  stateStart: "start",
  stateEnd: "end",
  choice: "choice",
  fork: "fork",
  join: "join",
};

function stateOf(
  node: unknown,
  settled: (id: string) => string,
): StructureState[] {
  const id = field(node, "id");
  const shape = shapeOf(node);
  if (typeof id !== "string" || /^(?:note|noteGroup|divider)$/.test(shape))
    return [];
  const role = Object.hasOwn(roles, shape)
    ? roles[shape]
    : field(node, "isGroup") === true
      ? "composite"
      : undefined;
  const isEnd = role === "start" || role === "end";
  return [
    {
      id: settled(id),
      label: isEnd ? "[*]" : labelOfState(node) || id,
      ...(role === undefined ? {} : { role }),
      ...parentOf(node, settled),
    },
  ];
}

function regionOf(
  node: unknown,
  settled: (id: string) => string,
): StateRegion[] {
  const id = field(node, "id");
  return typeof id === "string" && shapeOf(node) === "divider"
    ? [{ id: settled(id), ...parentOf(node, settled) }]
    : [];
}

function parentOf(
  node: unknown,
  settled: (id: string) => string,
): { parent?: string } {
  const parent = field(node, "parentId");
  return typeof parent === "string" ? { parent: settled(parent) } : {};
}

function shapeOf(node: unknown): string {
  return String(field(node, "shape"));
}

function labelOfState(node: unknown): string {
  const lines = [field(node, "label"), ...listOf(field(node, "description"))];
  return lines.map(labelOf).filter(Boolean).join(" ");
}
