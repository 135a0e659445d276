import type {
  StateStructure,
  StructureEdge,
  StructureState,
} from "../structure.ts";

/** A state diagram, looked up by what lies in what. Broken nesting (a circle, an unknown parent) does no harm. */
export interface StateNesting {
  state(id: string): StructureState | undefined;
  /** The states and regions around one, from the inside out. */
  around(id: string): readonly string[];
  /** The regions of a composite state that has several, else the state alone: each has a start of its own. */
  partsOf(composite: string): readonly string[];
  /** The start that lies directly in a composite state, in a region, or, for `undefined`, in none. */
  startIn(parent: string | undefined): StructureState | undefined;
  /** The arrows that leave a state itself, in the diagram's order. */
  from(id: string): readonly StructureEdge[];
  to(id: string): readonly StructureEdge[];
  transition(id: string): StructureEdge | undefined;
}

export function stateNesting({
  states,
  transitions,
  regions,
}: StateStructure): StateNesting {
  const byId = new Map(states.map((state) => [state.id, state]));
  const parents = new Map(
    [...states, ...regions].map(({ id, parent }) => [id, parent]),
  );
  const leaving = groupBy(transitions, ({ from }) => from);
  const arriving = groupBy(transitions, ({ to }) => to);
  const edges = new Map(transitions.map((edge) => [edge.id, edge]));
  return {
    state: (id) => byId.get(id),
    around(id) {
      const found: string[] = [];
      for (
        let at = parents.get(id);
        at !== undefined && at !== id && !found.includes(at);
        at = parents.get(at)
      )
        found.push(at);
      return found;
    },
    partsOf(composite) {
      const own = regions.filter(({ parent }) => parent === composite);
      return own.length > 0 ? own.map(({ id }) => id) : [composite];
    },
    startIn: (parent) =>
      states.find((state) => state.role === "start" && state.parent === parent),
    from: (id) => leaving.get(id) ?? [],
    to: (id) => arriving.get(id) ?? [],
    transition: (id) => edges.get(id),
  };
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
