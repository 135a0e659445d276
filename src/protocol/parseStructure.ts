import type {
  DiagramStructure,
  FlowEdge,
  FlowGroup,
  FlowNode,
  StructureEdge,
  StructureMessage,
  StructureNode,
} from "../core/diagram/structure.ts";
import { own, text, whole } from "./shape.ts";

const longestLabel = 10_000;
const mostParts = 5_000;

/** What the page says a diagram holds, or undefined for anything that is not exactly that. */
export function parseStructure(value: unknown): DiagramStructure | undefined {
  const accTitle = text(own(value, "accTitle"), longestLabel);
  const title = accTitle === undefined ? {} : { accTitle };
  switch (own(value, "kind")) {
    case "flowchart": {
      const nodes = listOf(own(value, "nodes"), flowNode);
      const edges = listOf(own(value, "edges"), flowEdge);
      const subgraphs = listOf(own(value, "subgraphs"), flowGroup);
      return nodes && edges && subgraphs
        ? { kind: "flowchart", ...title, nodes, edges, subgraphs }
        : undefined;
    }
    case "sequence": {
      const participants = listOf(own(value, "participants"), node);
      const messages = listOf(own(value, "messages"), message);
      return participants && messages
        ? { kind: "sequence", ...title, participants, messages }
        : undefined;
    }
    case "state": {
      const states = listOf(own(value, "states"), node);
      const transitions = listOf(own(value, "transitions"), edge);
      return states && transitions
        ? { kind: "state", ...title, states, transitions }
        : undefined;
    }
    default:
      return undefined;
  }
}

function listOf<Item>(
  value: unknown,
  read: (entry: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length > mostParts) return undefined;
  const items: Item[] = [];
  for (const entry of value as readonly unknown[]) {
    const item = read(entry);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function node(value: unknown): StructureNode | undefined {
  const id = text(own(value, "id"), longestLabel);
  const label = text(own(value, "label"), longestLabel);
  return id === undefined || label === undefined ? undefined : { id, label };
}

function flowNode(value: unknown): FlowNode | undefined {
  const read = node(value);
  return read && own(value, "decides") === true
    ? { ...read, decides: true }
    : read;
}

function flowEdge(value: unknown): FlowEdge | undefined {
  const read = edge(value);
  return read && own(value, "bothWays") === true
    ? { ...read, bothWays: true }
    : read;
}

function flowGroup(value: unknown): FlowGroup | undefined {
  const read = node(value);
  const members = listOf(own(value, "members"), (id) => text(id, longestLabel));
  return read && members && { ...read, members };
}

function edge(value: unknown): StructureEdge | undefined {
  const named = node(value);
  const from = text(own(value, "from"), longestLabel);
  const to = text(own(value, "to"), longestLabel);
  return named === undefined || from === undefined || to === undefined
    ? undefined
    : { ...named, from, to };
}

function message(value: unknown): StructureMessage | undefined {
  const index = whole(own(value, "index"), 0, mostParts);
  const from = text(own(value, "from"), longestLabel);
  const to = text(own(value, "to"), longestLabel);
  const words = text(own(value, "text"), longestLabel);
  return index === undefined ||
    from === undefined ||
    to === undefined ||
    words === undefined
    ? undefined
    : { index, from, to, text: words };
}
