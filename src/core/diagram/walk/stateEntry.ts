import type { StructureEdge } from "../structure.ts";
import type { StateNesting } from "./stateNesting.ts";

/** What becomes of an arrow that is followed to its end. */
export interface StateEntry {
  /** The states that are current then. */
  readonly current: readonly string[];
  /** All states and regions that are entered. */
  readonly passed: ReadonlySet<string>;
  /** The arrow itself, and those that lead on by themselves. */
  readonly followed: ReadonlySet<string>;
  /** The arrows by which joins are reached. */
  readonly arrived: ReadonlySet<string>;
}

/** A composite state is entered at its start, in all of its regions; a fork is left by all its arrows at once. */
export function entryBy(
  move: StructureEdge,
  nesting: StateNesting,
): StateEntry {
  const inside = new Set(nesting.around(move.from));
  const current: string[] = [];
  const passed = new Set<string>();
  const followed = new Set<string>();
  const arrived = new Set<string>();
  enter(move);
  return { current, passed, followed, arrived };

  function enter({ id, to }: StructureEdge): void {
    followed.add(id);
    for (const outer of nesting.around(to)) enterBeside(outer);
    reach(to, id);
  }

  /** Who enters one region of a state from outside is in its other regions as well. */
  function enterBeside(region: string): void {
    if (inside.has(region) || passed.has(region)) return;
    passed.add(region);
    const [composite] = nesting.around(region);
    if (composite === undefined || nesting.state(region)) return;
    for (const other of nesting.partsOf(composite))
      if (other !== region) enterAtStart(other);
  }

  function reach(id: string, by: string): void {
    if (passed.has(id)) return;
    passed.add(id);
    const role = nesting.state(id)?.role;
    const ways = nesting.from(id);
    if (role === "composite") {
      const begun = nesting.partsOf(id).map(enterAtStart);
      // The diagram does not say where it begins.
      if (!begun.includes(true)) current.push(id);
    } else if (role === "fork" && ways.length > 0)
      for (const way of ways) enter(way);
    else {
      if (role === "join") arrived.add(by);
      current.push(id);
    }
  }

  /** A start inside of a state is passed at once where only one way leads on. False when there is no start. */
  function enterAtStart(part: string): boolean {
    const start = nesting.startIn(part);
    if (start === undefined) return false;
    passed.add(part);
    const [way, another] = nesting.from(start.id);
    if (way === undefined || another !== undefined) current.push(start.id);
    else {
      passed.add(start.id);
      enter(way);
    }
    return true;
  }
}
