import type { Flow } from "./reachability.ts";

/**
 * What has failed after one more part was chosen: a part that works fails, one that has failed is restored. A group takes
 * its nodes with it, and a node of a failed group can be restored alone. `failing` and the result are ids of nodes and
 * groups, in the order in which they failed; what failed with a group is not listed.
 */
export function toggleFailure(
  { network }: Flow,
  failing: readonly string[],
  id: string,
): readonly string[] {
  const nodesOf = (part: string): readonly string[] => {
    const inside = network.nodesIn(part);
    return inside.length > 0 ? inside : [part];
  };
  const down = new Set(failing.flatMap(nodesOf));
  const own = new Set(nodesOf(id));
  if ([...own].every((node) => down.has(node)))
    return failing
      .flatMap((part) =>
        nodesOf(part).some((node) => own.has(node)) ? nodesOf(part) : [part],
      )
      .filter((part) => !own.has(part));
  return [
    ...failing.filter((part) => !nodesOf(part).every((node) => own.has(node))),
    id,
  ];
}
