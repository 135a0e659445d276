/**
 * Records whose keys come from authors and learners: a key called `__proto__` or `constructor` is a key like any
 * other. Reading looks at own fields only; writing defines them and never assigns.
 */
export type Entries<Value> = Readonly<Record<string, Value>>;

export function entryOf<Value>(
  entries: Entries<Value> | undefined,
  key: string,
): Value | undefined {
  return entries !== undefined && Object.hasOwn(entries, key)
    ? entries[key]
    : undefined;
}

export function withEntry<Value>(
  entries: Entries<Value> | undefined,
  key: string,
  value: Value,
): Entries<Value> {
  // A computed key in a literal defines an own field, whatever its name.
  return { ...entries, [key]: value };
}

export function withoutEntry<Value>(
  entries: Entries<Value>,
  key: string,
): Entries<Value> {
  return withoutEntries(entries, [key]);
}

export function withoutEntries<Value>(
  entries: Entries<Value>,
  keys: readonly string[],
): Entries<Value> {
  const gone = new Set(keys);
  return Object.fromEntries(
    Object.entries(entries).filter(([name]) => !gone.has(name)),
  );
}

/**
 * Both records, entry by entry; one that is the same object in both is not asked about. Returns `one` itself when
 * that is what comes out.
 */
export function mapBoth<Value>(
  one: Entries<Value>,
  other: Entries<Value>,
  both: (
    one: Value | undefined,
    other: Value | undefined,
    key: string,
  ) => Value,
): Entries<Value> {
  if (one === other) return one;
  // With ten thousand entries, of which one differs, only that one is put into a list.
  const changed: (readonly [string, Value])[] = [];
  for (const key of Object.keys(one)) {
    const [mine, theirs] = [one[key], entryOf(other, key)];
    if (mine === theirs) continue;
    const value = both(mine, theirs, key);
    if (value !== mine) changed.push([key, value]);
  }
  for (const key of Object.keys(other))
    if (!Object.hasOwn(one, key))
      changed.push([key, both(undefined, other[key], key)]);
  return changed.length === 0
    ? one
    : { ...one, ...Object.fromEntries(changed) };
}
