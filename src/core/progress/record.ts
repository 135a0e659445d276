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
  return Object.fromEntries(
    Object.entries(entries).filter(([name]) => !keys.includes(name)),
  );
}
