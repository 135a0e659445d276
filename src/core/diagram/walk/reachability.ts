import type { FlowchartStructure } from "../structure.ts";
import {
  type Network,
  networkOf,
  nodeAt,
  placeOfNode,
  startsAmong,
} from "./network.ts";
import { spread } from "./sources.ts";

/** A flowchart in which parts can fail. */
export interface Flow {
  readonly structure: FlowchartStructure;
  readonly network: Network;
  /** Where everything begins: single nodes, and circles of which any node would do. */
  readonly sources: readonly (readonly string[])[];
}

/** What is left of a flowchart when parts of it have failed. Lists are in the diagram's order. */
export interface Reach {
  /** Ids of nodes that have failed themselves or with their group. */
  readonly failed: ReadonlySet<string>;
  /** Ids of nodes that work but cannot be reached any more. */
  readonly lost: ReadonlySet<string>;
  /** Ids of the nodes that everything is reached from. */
  readonly starts: readonly string[];
  /** Ids of edges that lead nowhere any more, or begin where nothing arrives. */
  readonly idle: ReadonlySet<string>;
  /** Ids of groups of which every node has failed. */
  readonly failedGroups: ReadonlySet<string>;
  /** Ids of other groups in which nothing is left that works and can be reached. */
  readonly lostGroups: ReadonlySet<string>;
  /** Places of the network that can be reached. */
  readonly places: ReadonlySet<string>;
}

export function createFlow(structure: FlowchartStructure): Flow {
  const network = networkOf(structure);
  return {
    structure,
    network,
    sources: startsAmong(network.places, network.arrows),
  };
}

/**
 * What can be reached when `failing` (ids of nodes and groups) has failed. Everything is reached from the nodes that no
 * arrow leads to. Where nodes lead to each other in a circle and nothing leads to the circle, it is the first of them
 * that works: a ring goes on when one of its nodes fails.
 */
export function reachAfter(flow: Flow, failing: Iterable<string>): Reach {
  const { structure, network, sources } = flow;
  const { down, failedGroups } = downAfter(flow, failing);
  const up = (place: string): boolean => !down.has(place);
  const starts = sources.flatMap((source) => source.filter(up).slice(0, 1));
  const places = new Set<string>();
  for (const start of starts)
    spread(
      start,
      (at) => (network.arrows.get(at) ?? []).map(({ to }) => to).filter(up),
      places,
    );
  const ids = (wanted: (place: string) => boolean): ReadonlySet<string> =>
    new Set(network.places.filter(wanted).flatMap((at) => nodeAt(at) ?? []));
  const works = ids((place) => places.has(place));
  return {
    failed: ids((place) => down.has(place)),
    lost: ids((place) => up(place) && !places.has(place)),
    starts: starts.flatMap((place) => nodeAt(place) ?? []),
    idle: idleEdges(flow, places),
    failedGroups,
    lostGroups: new Set(
      structure.subgraphs.flatMap(({ id }) => {
        const inside = network.nodesIn(id);
        const isLost =
          inside.length > 0 && !inside.some((node) => works.has(node));
        return isLost && !failedGroups.has(id) ? [id] : [];
      }),
    ),
    places,
  };
}

/** The places that have failed. A group has failed as well when every node in it has. */
export function downAfter(
  { structure, network }: Pick<Flow, "structure" | "network">,
  failing: Iterable<string>,
): {
  readonly down: ReadonlySet<string>;
  readonly failedGroups: ReadonlySet<string>;
} {
  const failed = new Set(failing);
  const down = new Set([...failed].flatMap((id) => network.placesOf(id)));
  const failedGroups = structure.subgraphs.flatMap(({ id }) => {
    const inside = network.nodesIn(id).map(placeOfNode);
    return failed.has(id) ||
      (inside.length > 0 && inside.every((place) => down.has(place)))
      ? [id]
      : [];
  });
  for (const id of failedGroups)
    for (const place of network.placesOf(id)) down.add(place);
  return { down, failedGroups: new Set(failedGroups) };
}

/** An arrow is used when something arrives at both its ends. */
function idleEdges(
  { structure, network }: Flow,
  places: ReadonlySet<string>,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const place of places)
    for (const { to, edge } of network.arrows.get(place) ?? [])
      if (edge !== undefined && places.has(to)) used.add(edge);
  return new Set(
    structure.edges.flatMap(({ id }) => (used.has(id) ? [] : [id])),
  );
}
