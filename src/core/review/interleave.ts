/**
 * Mixes things of several groups, so that neighbours belong together as little as possible: mixed practice is harder
 * and lasts longer. Within a group the order stays. The same input gives the same order.
 *
 * The largest group goes first wherever it may; that leaves none behind in a row at the end.
 */
export function interleaved<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
): readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groupOf(item);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  const mixed: Item[] = [];
  let last: string | undefined;
  while (groups.size > 0) {
    const name = largest(groups, groups.size > 1 ? last : undefined);
    const [first, ...rest] = groups.get(name) ?? [];
    if (first !== undefined) mixed.push(first);
    if (rest.length > 0) groups.set(name, rest);
    else groups.delete(name);
    last = name;
  }
  return mixed;
}

/** The name of the group with most in it; the earlier one of two alike. */
function largest(
  groups: ReadonlyMap<string, readonly unknown[]>,
  except: string | undefined,
): string {
  let best = "";
  let most = 0;
  for (const [name, { length }] of groups)
    if (name !== except && length > most) {
      best = name;
      most = length;
    }
  return best;
}
