import { nodeAt, placeOfNode } from "./network.ts";
import { downAfter, type Flow } from "./reachability.ts";

/** A way through a flowchart. */
export interface TracedPath {
  /** Ids, from the first node to the last. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/**
 * The way from one node to another with the fewest nodes on it, around what has failed. `undefined` when there is none, or when one of the ends has failed.
 */
export function tracePath(
  flow: Flow,
  from: string,
  to: string,
  failing: Iterable<string> = [],
): TracedPath | undefined {
  const { network } = flow;
  const { down } = downAfter(flow, failing);
  const [start, goal] = [placeOfNode(from), placeOfNode(to)];
  if (![start, goal].every((place) => network.arrows.has(place)))
    return undefined;
  const cameBy = new Map<string, Step | undefined>();
  // One node after the other. Doors of groups are passed at once: they are no nodes.
  let level: readonly Reached[] = [{ place: start, step: undefined }];
  while (level.length > 0 && !cameBy.has(goal)) {
    const next: Reached[] = [];
    const open = [...level].toReversed();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const { place, step } = at;
      if (down.has(place) || cameBy.has(place)) continue;
      cameBy.set(place, step);
      for (const { to: other, edge } of network.arrows.get(place) ?? []) {
        const reached = { place: other, step: { from: place, edge } };
        if (nodeAt(other) === undefined) open.push(reached);
        else next.push(reached);
      }
    }
    level = next;
  }
  return cameBy.has(goal) ? wayBack(goal, cameBy) : undefined;
}

interface Step {
  readonly from: string;
  readonly edge: string | undefined;
}

interface Reached {
  readonly place: string;
  readonly step: Step | undefined;
}

function wayBack(
  goal: string,
  cameBy: ReadonlyMap<string, Step | undefined>,
): TracedPath {
  const nodes: string[] = [];
  const edges: string[] = [];
  for (let at: string | undefined = goal; at !== undefined;) {
    const step: Step | undefined = cameBy.get(at);
    nodes.push(...(nodeAt(at) === undefined ? [] : [nodeAt(at) ?? ""]));
    if (step?.edge !== undefined) edges.push(step.edge);
    at = step?.from;
  }
  return { nodes: nodes.toReversed(), edges: edges.toReversed() };
}
