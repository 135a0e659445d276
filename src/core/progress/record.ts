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
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  let changed = false;
  const entries = [...keys].map((key) => {
    const [mine, theirs] = [entryOf(one, key), entryOf(other, key)];
    const value = mine === theirs ? mine : both(mine, theirs, key);
    changed ||= value !== mine;
    return [key, value as Value] as const;
  });
  return changed ? Object.fromEntries(entries) : one;
}
