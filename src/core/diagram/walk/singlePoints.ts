import { nodeAt, placeOfNode } from "./network.ts";
import { type Flow, reachAfter } from "./reachability.ts";

/** Looking at every node of a larger diagram would take noticeably long. */
const mostSteps = 2_000_000;

/** Whether a diagram is small enough to look for single points of failure at every click. */
export function canFindSinglePoints({ structure, network }: Flow): boolean {
  const size = network.places.length + structure.edges.length;
  return structure.nodes.length * size <= mostSteps;
}

/**
 * Ids of the nodes that must not fail: without one of them, others that can be reached now could not be any more. That
 * everything depends on the node where it begins goes without saying, so such a node is not among them; a node of a
 * circle may be, because another could take its place.
 */
export function singlePoints(
  flow: Flow,
  failing: Iterable<string> = [],
): readonly string[] {
  const { structure, network } = flow;
  const already = [...failing];
  const now = reachAfter(flow, already);
  const beginnings = new Set(beginningsOf(flow));
  const candidates = structure.nodes
    .map(({ id }) => id)
    .filter((id) => {
      const place = placeOfNode(id);
      return (
        now.places.has(place) &&
        !beginnings.has(id) &&
        (network.arrows.get(place) ?? []).length > 0
      );
    });
  return candidates.filter((id) => {
    const { places } = reachAfter(flow, [...already, id]);
    return [...now.places].some(
      (place) =>
        nodeAt(place) !== undefined &&
        place !== placeOfNode(id) &&
        !places.has(place),
    );
  });
}

/** Ids of the nodes that no arrow leads to, but that lead to others. */
export function beginningsOf({ network, sources }: Flow): readonly string[] {
  return sources.flatMap(([place = "", ...others]) => {
    const leadsOn = (network.arrows.get(place) ?? []).length > 0;
    return others.length === 0 && leadsOn ? (nodeAt(place) ?? []) : [];
  });
}
