import type {
  DiagramStructure,
  FlowchartStructure,
  SequenceStructure,
  StateStructure,
  StructureEdge,
  StructureNode,
} from "./structure.ts";
import { plainLabel, withoutEmphasis } from "./plainLabel.ts";

/**
 * The structure of a diagram that mermaid 12 has parsed: `db` and `type` are what `getDiagramFromText` gives.
 * `undefined` for kinds of diagram without a structure, and when the data is not what is known of mermaid 12.
 */
export function structureOf(
  db: unknown,
  type: string,
): DiagramStructure | undefined {
  return Object.hasOwn(readers, type) ? readers[type]?.(db) : undefined;
}

const readers: Readonly<
  Partial<Record<string, (db: unknown) => DiagramStructure | undefined>>
> = {
  __proto__: null as never,
  flowchart: readFlowchart,
  "flowchart-v2": readFlowchart,
  "flowchart-elk": readFlowchart,
  sequence: readSequence,
  state: readState,
  stateDiagram: readState,
};

function readFlowchart(db: unknown): FlowchartStructure | undefined {
  const vertices = ask(db, "getVertices");
  const edges = ask(db, "getEdges");
  const groups = ask(db, "getSubGraphs");
  if (!(vertices instanceof Map) || !Array.isArray(edges)) return undefined;
  const subgraphs = nodesOf(listOf(groups), "title");
  const inGroups = new Set(subgraphs.map(({ id }) => id));
  return {
    kind: "flowchart",
    ...titleOf(db),
    // An arrow from or to a subgraph makes mermaid list the subgraph among the nodes as well.
    nodes: nodesOf([...vertices.values()], "text").filter(
      ({ id }) => !inGroups.has(id),
    ),
    edges: edgesOf(edges, "text"),
    subgraphs,
  };
}

function readSequence(db: unknown): SequenceStructure | undefined {
  const actors = ask(db, "getActors");
  const messages = ask(db, "getMessages");
  if (!(actors instanceof Map) || !Array.isArray(messages)) return undefined;
  const participants = [...actors].flatMap(([id, actor]: [unknown, unknown]) =>
    typeof id === "string"
      ? [{ id, label: label(field(actor, "description")) || id }]
      : [],
  );
  // Frames have no ends, activations have one, and notes have a placement.
  const sent = messages.flatMap((message: unknown) => {
    const from = field(message, "from");
    const to = field(message, "to");
    if (typeof from !== "string" || typeof to !== "string") return [];
    if (field(message, "placement") !== undefined) return [];
    return [{ from, to, text: label(field(message, "message")) }];
  });
  return {
    kind: "sequence",
    ...titleOf(db),
    participants,
    messages: sent.map((message, index) => ({ index, ...message })),
  };
}

/** What the renderer draws: the states of every level, among notes and dividers. */
function readState(db: unknown): StateStructure | undefined {
  const data = ask(db, "getData");
  const nodes = field(data, "nodes");
  const edges = field(data, "edges");
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return undefined;
  const states = nodes.flatMap((node: unknown) => {
    const id = field(node, "id");
    const shape = String(field(node, "shape"));
    if (typeof id !== "string" || /^(note|noteGroup|divider)$/.test(shape))
      return [];
    const isEnd = shape === "stateStart" || shape === "stateEnd";
    return [{ id, label: isEnd ? "[*]" : stateLabel(node) || id }];
  });
  const known = new Set(states.map(({ id }) => id));
  return {
    kind: "state",
    ...titleOf(db),
    states,
    transitions: edgesOf(edges, "label").filter(
      ({ from, to }) => known.has(from) && known.has(to),
    ),
  };
}

function stateLabel(node: unknown): string {
  const lines = [field(node, "label"), ...listOf(field(node, "description"))];
  return lines.map(label).filter(Boolean).join(" ");
}

function nodesOf(list: readonly unknown[], labelled: string): StructureNode[] {
  return list.flatMap((node) => {
    const id = field(node, "id");
    const isMarkdown = field(node, "labelType") === "markdown";
    const text = label(field(node, labelled));
    return typeof id === "string"
      ? [{ id, label: (isMarkdown ? withoutEmphasis(text) : text) || id }]
      : [];
  });
}

function edgesOf(list: readonly unknown[], labelled: string): StructureEdge[] {
  return list.flatMap((edge, index) => {
    const from = field(edge, "start");
    const to = field(edge, "end");
    const id = field(edge, "id");
    if (typeof from !== "string" || typeof to !== "string") return [];
    return [
      {
        id: typeof id === "string" ? id : `edge-${index}`,
        from,
        to,
        label: label(field(edge, labelled)),
      },
    ];
  });
}

function titleOf(db: unknown): { accTitle?: string } {
  const accTitle = ask(db, "getAccTitle");
  return typeof accTitle === "string" && accTitle.trim() !== ""
    ? { accTitle: plainLabel(accTitle) }
    : {};
}

function label(value: unknown): string {
  return typeof value === "string" ? plainLabel(value) : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Calls a method that mermaid's own object should have. */
function ask(db: unknown, method: string): unknown {
  const found = field(db, method);
  return typeof found === "function"
    ? (found as (this: unknown) => unknown).call(db)
    : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
