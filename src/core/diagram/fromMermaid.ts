import { readFlowchart } from "./flowchartFromMermaid.ts";
import {
  ask,
  edgesOf,
  field,
  labelOf,
  listOf,
  titleOf,
} from "./mermaidData.ts";
import type {
  DiagramStructure,
  SequenceStructure,
  StateStructure,
} from "./structure.ts";

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

function readSequence(db: unknown): SequenceStructure | undefined {
  const actors = ask(db, "getActors");
  const messages = ask(db, "getMessages");
  if (!(actors instanceof Map) || !Array.isArray(messages)) return undefined;
  const participants = [...actors].flatMap(([id, actor]: [unknown, unknown]) =>
    typeof id === "string"
      ? [{ id, label: labelOf(field(actor, "description")) || id }]
      : [],
  );
  // Frames have no ends, activations have one, and notes have a placement.
  const sent = messages.flatMap((message: unknown) => {
    const from = field(message, "from");
    const to = field(message, "to");
    if (typeof from !== "string" || typeof to !== "string") return [];
    if (field(message, "placement") !== undefined) return [];
    return [{ from, to, text: labelOf(field(message, "message")) }];
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
  return lines.map(labelOf).filter(Boolean).join(" ");
}
