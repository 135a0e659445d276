import type { StateStructure, StructureEdge } from "../structure.ts";
import { entryBy } from "./stateEntry.ts";
import { type StateNesting, stateNesting } from "./stateNesting.ts";

/**
 * Where one is in a state diagram. Several states are current at once in concurrent regions and after a fork; nothing
 * is ever mutated, so an earlier place can be gone back to.
 */
export interface StatePlace {
  /** Ids of states, none of which lies in another. */
  readonly current: readonly string[];
  /** Every state that was current or passed through, composite ones among them. */
  readonly visited: ReadonlySet<string>;
  /** Every arrow that was followed. */
  readonly followed: ReadonlySet<string>;
  /** At a join: by which arrows the branches have come there. */
  readonly arrived: ReadonlySet<string>;
}

export interface StateWalk {
  readonly nesting: StateNesting;
  /** At the start; where the diagram has none, at its first state that nothing leads to. */
  readonly start: StatePlace;
  /** The arrows that can be taken: those of the current states, and of the composite states around them. */
  moves(place: StatePlace): readonly StructureEdge[];
  /** What takes one of the `moves`; anything else leads nowhere. */
  take(place: StatePlace, transition: string): StatePlace;
  /** The joins at which a branch waits for others. */
  waiting(place: StatePlace): readonly string[];
  /** Nothing goes on from here: every branch is at an end, or cannot leave where it is. */
  isOver(place: StatePlace): boolean;
}

export function stateWalk(structure: StateStructure): StateWalk {
  const nesting = stateNesting(structure);
  const first = firstState(structure, nesting);
  const walk: StateWalk = {
    nesting,
    start: placeAt(first === undefined ? [] : [first], nesting),
    moves(place) {
      const moves = new Map<string, StructureEdge>();
      for (const state of place.current) {
        if (isWaiting(state, place, nesting)) continue;
        for (const from of [state, ...nesting.around(state)])
          for (const move of nesting.from(from)) moves.set(move.id, move);
      }
      return [...moves.values()];
    },
    take(place, id) {
      const move = walk.moves(place).find((each) => each.id === id);
      return move === undefined ? place : follow(move, place, nesting);
    },
    waiting: (place) =>
      place.current.filter((state) => isWaiting(state, place, nesting)),
    isOver: (place) => walk.moves(place).length === 0,
  };
  return walk;
}

function firstState(
  { states }: StateStructure,
  nesting: StateNesting,
): string | undefined {
  const outer = states.filter(({ parent }) => parent === undefined);
  const found =
    nesting.startIn(undefined) ??
    outer.find(({ id }) => nesting.to(id).length === 0) ??
    outer[0] ??
    states[0];
  return found?.id;
}

function placeAt(states: readonly string[], nesting: StateNesting): StatePlace {
  const around = states.flatMap((state) => nesting.around(state));
  return {
    current: states,
    visited: new Set([...states, ...around]),
    followed: new Set(),
    arrived: new Set(),
  };
}

/** A branch waits at a join until all have come, or until there is no other that could. */
function isWaiting(
  state: string,
  { current, arrived }: StatePlace,
  nesting: StateNesting,
): boolean {
  if (nesting.state(state)?.role !== "join") return false;
  if (nesting.to(state).every(({ id }) => arrived.has(id))) return false;
  return current.some(
    (other) =>
      nesting.state(other)?.role !== "join" &&
      [other, ...nesting.around(other)].some(
        (from) => nesting.from(from).length > 0,
      ),
  );
}

function follow(
  move: StructureEdge,
  place: StatePlace,
  nesting: StateNesting,
): StatePlace {
  const { from, to } = move;
  const left = outermostLeft(from, to, nesting);
  const staying = place.current.filter(
    (state) => state !== left && !nesting.around(state).includes(left),
  );
  const entry = entryBy(move, nesting);
  const reached = [...new Set([...staying, ...entry.current])];
  // Forks in a circle lead nowhere.
  const current = reached.length > 0 ? reached : [to];
  const spent =
    nesting.state(from)?.role === "join"
      ? new Set(nesting.to(from).map(({ id }) => id))
      : new Set();
  const visited = new Set([...place.visited, ...entry.passed, ...current]);
  return {
    current: current.filter(
      (state) =>
        !current.some((other) => nesting.around(other).includes(state)),
    ),
    visited,
    followed: new Set([...place.followed, ...entry.followed]),
    arrived: new Set([
      ...[...place.arrived].filter((id) => !spent.has(id)),
      ...entry.arrived,
    ]),
  };
}

/** The state that is left: `from`, or the outermost around it that `to` does not lie in. */
function outermostLeft(
  from: string,
  to: string,
  nesting: StateNesting,
): string {
  const kept = new Set(nesting.around(to));
  return (
    [from, ...nesting.around(from)].findLast((id) => !kept.has(id)) ?? from
  );
}
