/** One way from a place of a network to another. */
export interface Arrow {
  readonly to: string;
  /** The edge of the diagram; none for what only leads into or out of a group. */
  readonly edge?: string;
}

/**
 * Where everything begins: the fewest places from which all others can be reached. Each source is a list: the one place
 * that nothing leads to, or, where places lead to each other in a circle, every place of it, any of which would do.
 * Takes time in proportion to places and arrows; arrows to other places do not count.
 */
export function sourcesOf(
  places: readonly string[],
  arrows: ReadonlyMap<string, readonly Arrow[]>,
): readonly (readonly string[])[] {
  const known = new Set(places);
  const next = (place: string): readonly string[] =>
    (arrows.get(place) ?? []).map(({ to }) => to).filter((to) => known.has(to));
  const before = turnedRound(places, next);
  const covered = new Set<string>();
  const found: (readonly string[])[] = [];
  // What is finished last leads to all that it can; what is not covered by it has a beginning of its own.
  for (const place of finished(places, next).toReversed()) {
    if (covered.has(place)) continue;
    // Nothing else leads to a beginning, so what leads to it is the circle that it lies in.
    const circle = new Set<string>();
    spread(place, (at) => before.get(at) ?? [], circle);
    spread(place, next, covered);
    found.push(places.filter((each) => circle.has(each)));
  }
  const order = new Map(places.map((place, index) => [place, index]));
  const firstOf = ([place = ""]: readonly string[]) => order.get(place) ?? 0;
  return found.sort((a, b) => firstOf(a) - firstOf(b));
}

/** Adds everything that can be reached from `start` to `seen`, without going through what is there already. */
export function spread(
  start: string,
  next: (place: string) => readonly string[],
  seen: Set<string>,
): void {
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(at));
  }
}

function turnedRound(
  places: readonly string[],
  next: (place: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>(places.map((place) => [place, []]));
  for (const place of places)
    for (const to of next(place)) before.get(to)?.push(place);
  return before;
}

/** Places in the order in which a depth-first search leaves them. */
function finished(
  places: readonly string[],
  next: (place: string) => readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  const left: string[] = [];
  for (const start of places) {
    if (seen.has(start)) continue;
    seen.add(start);
    // With its own stack: a long chain would be too deep for calls.
    const stack = [{ place: start, rest: next(start).values() }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const step = top.rest.next();
      if (step.done === true) {
        left.push(top.place);
        stack.pop();
      } else if (!seen.has(step.value)) {
        seen.add(step.value);
        stack.push({ place: step.value, rest: next(step.value).values() });
      }
    }
  }
  return left;
}
