/** Reading of values that come from a page or from storage. None throws, whatever the value is. */

/** An own field of an object. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Whether a value says it is a response of this kind. */
export function isOfKind(value: unknown, kind: string): boolean {
  return fieldOf(value, "kind") === kind;
}

/** The entries of a list, when all of them can be read. */
export function listOf<Item>(
  value: unknown,
  read: (entry: unknown) => Item | undefined,
): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: Item[] = [];
  for (const entry of value as unknown[]) {
    const item = read(entry);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** A text of bearable length: a response is kept in workspace state. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= longestText
    ? value
    : undefined;
}

const longestText = 100_000;
