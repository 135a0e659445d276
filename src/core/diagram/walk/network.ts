import type { FlowchartStructure } from "../structure.ts";
import { type Arrow, sourcesOf } from "./sources.ts";

/**
 * A flowchart as places and the ways between them. A node's place is its id behind `node:`. A group that arrows lead to
 * or from has two more: what enters through `into:` gets to those nodes of the group that nothing else in the group leads
 * to, and every node of the group gets to `from:`. So an arrow at a group works as long as something in the group does.
 */
export interface Network {
  /** Those of nodes first, in the diagram's order. */
  readonly places: readonly string[];
  readonly arrows: ReadonlyMap<string, readonly Arrow[]>;
  /** The places that fail with a node or a group, by its id. */
  placesOf(id: string): readonly string[];
  /** Ids of the nodes in a group at any depth, in the diagram's order. */
  nodesIn(group: string): readonly string[];
}

export const placeOfNode = (id: string): string => `node:${id}`;

/** The id of the node at a place, or undefined for the doors of a group. */
export function nodeAt(place: string): string | undefined {
  return place.startsWith("node:") ? place.slice(5) : undefined;
}

/** Edges from or to what the diagram does not hold are left out. */
export function networkOf({
  nodes,
  edges,
  subgraphs,
}: FlowchartStructure): Network {
  const arrows = new Map<string, Arrow[]>(
    nodes.map(({ id }) => [placeOfNode(id), []]),
  );
  const groups = new Map(subgraphs.map((group) => [group.id, group.members]));
  const within = new Map(
    subgraphs.map(({ id }) => [id, allIn(id, groups)] as const),
  );
  const nodesWithin = new Map(
    [...within].map(([group, members]) => [
      group,
      nodes.flatMap(({ id }) => (members.has(id) ? [id] : [])),
    ]),
  );
  for (const { id, from, to, bothWays } of edges) {
    join(id, from, to);
    if (bothWays === true) join(id, to, from);
  }
  // Inner groups first: the way into a group may lead on into a group in it.
  for (const [group, members] of [...within].sort(
    ([, a], [, b]) => a.size - b.size,
  )) {
    const inside = nodesIn(group).map(placeOfNode);
    if (arrows.has(doorOut(group)))
      for (const place of inside)
        arrows.get(place)?.push({ to: doorOut(group) });
    const entrance = arrows.get(doorIn(group));
    if (entrance === undefined) continue;
    const places = placesInside(inside, members);
    for (const place of startsAmong(places, arrows).flat())
      entrance.push({ to: place });
  }
  return { places: [...arrows.keys()], arrows, placesOf, nodesIn };

  /** Doors of inner groups lead on, but only what something in this group leads to can be one that others lead to. */
  function placesInside(
    inside: readonly string[],
    members: ReadonlySet<string>,
  ): readonly string[] {
    const inner = [...members].filter((id) => groups.has(id));
    const places = [...inside, ...inner.map(doorOut)];
    const leadsTo = new Set(
      places.flatMap((at) => (arrows.get(at) ?? []).map(({ to }) => to)),
    );
    const doorsIn = inner.map(doorIn).filter((door) => leadsTo.has(door));
    return [...new Set([...places, ...doorsIn])].filter((at) => arrows.has(at));
  }

  function join(edge: string, from: string, to: string): void {
    const [start, end] = [placeFor(from, doorOut), placeFor(to, doorIn)];
    if (start === undefined || end === undefined) return;
    if (!arrows.has(end)) arrows.set(end, []);
    arrows.set(start, [...(arrows.get(start) ?? []), { to: end, edge }]);
  }

  function placeFor(
    id: string,
    door: (group: string) => string,
  ): string | undefined {
    if (groups.has(id)) return door(id);
    return arrows.has(placeOfNode(id)) ? placeOfNode(id) : undefined;
  }

  /** A group with nothing in it is a place like a node: what enters it leaves it. */
  function doorOut(group: string): string {
    return nodesIn(group).length === 0 ? doorIn(group) : `from:${group}`;
  }

  function placesOf(id: string): readonly string[] {
    if (!groups.has(id)) return [placeOfNode(id)];
    const inside = [...(within.get(id) ?? [])].flatMap((inner) =>
      groups.has(inner) ? [doorIn(inner), doorOut(inner)] : placeOfNode(inner),
    );
    return [doorIn(id), doorOut(id), ...inside];
  }

  function nodesIn(group: string): readonly string[] {
    return nodesWithin.get(group) ?? [];
  }
}

function doorIn(group: string): string {
  return `into:${group}`;
}

/** As `sourcesOf`; of a circle only its nodes, because a door leads on only as long as some node of its group works. */
export function startsAmong(
  places: readonly string[],
  arrows: ReadonlyMap<string, readonly Arrow[]>,
): readonly (readonly string[])[] {
  return sourcesOf(places, arrows).map((circle) => {
    const nodes = circle.filter((place) => nodeAt(place) !== undefined);
    return nodes.length > 0 ? nodes : circle;
  });
}

/** What lies in a group at any depth. In damaged data a group may lie in itself. */
function allIn(
  group: string,
  groups: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [group];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const member of groups.get(at) ?? []) {
      if (found.has(member) || member === group) continue;
      found.add(member);
      open.push(member);
    }
  return found;
}
