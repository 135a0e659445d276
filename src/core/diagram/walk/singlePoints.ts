import { nodeAt, placeOfNode } from "./network.ts";
import { type Flow, reachAfter } from "./reachability.ts";

/** On how many steps the search may take, about half a second. */
const mostSteps = 2_000_000;

/**
 * Ids of the nodes that must not fail: without one of them, others that can be reached now could not be any more. That
 * everything depends on the node where it begins goes without saying, so such a node is not among them; a node of a
 * circle may be, because another could take its place. `undefined` for diagrams too large to look at every node.
 */
export function singlePoints(
  flow: Flow,
  failing: Iterable<string> = [],
): readonly string[] | undefined {
  const { structure, network, sources } = flow;
  const already = [...failing];
  const now = reachAfter(flow, already);
  const beginnings = new Set(
    sources.flatMap((source) => (source.length === 1 ? source : [])),
  );
  const candidates = structure.nodes
    .map(({ id }) => id)
    .filter((id) => {
      const place = placeOfNode(id);
      return (
        now.places.has(place) &&
        !beginnings.has(place) &&
        (network.arrows.get(place) ?? []).length > 0
      );
    });
  if (candidates.length * sizeOf(flow) > mostSteps) return undefined;
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

function sizeOf({ network, structure }: Flow): number {
  return network.places.length + structure.edges.length;
}
