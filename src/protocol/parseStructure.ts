import type {
  DiagramStructure,
  FlowEdge,
  FlowGroup,
  FlowNode,
} from "../core/diagram/structure.ts";
import { parseSequence } from "./parseSequence.ts";
import { region, state } from "./parseStates.ts";
import { own, text } from "./shape.ts";
import { edge, listOf, longestLabel, node } from "./structureParts.ts";

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
      const read = parseSequence(value);
      return read && { kind: "sequence", ...title, ...read };
    }
    case "state": {
      const states = listOf(own(value, "states"), state);
      const transitions = listOf(own(value, "transitions"), edge);
      const regions = listOf(own(value, "regions"), region);
      return states && transitions && regions
        ? { kind: "state", ...title, states, transitions, regions }
        : undefined;
    }
    default:
      return undefined;
  }
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
