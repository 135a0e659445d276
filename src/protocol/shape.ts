/** Small readers for values that are unknown until parsed. They look at own properties only. */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A property of a plain object; nothing is ever found on a prototype. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string of at most `max` UTF-16 units. */
export function text(value: unknown, max: number): string | undefined {
  return typeof value === "string" && value.length <= max ? value : undefined;
}

/** A whole number from `min` to `max`. */
export function whole(
  value: unknown,
  min: number,
  max: number,
): number | undefined {
  return Number.isInteger(value) &&
    (value as number) >= min &&
    (value as number) <= max
    ? (value as number)
    : undefined;
}

/** A copy that holds JSON values alone, within bounds; undefined when the value is anything else or larger. */
export function boundedJson(
  value: unknown,
  bounds: { depth: number; nodes: number; characters: number },
): Json | undefined {
  let { nodes, characters } = bounds;
  return copy(value, bounds.depth);

  function copy(part: unknown, depth: number): Json | undefined {
    if (--nodes < 0 || depth < 0) return undefined;
    if (part === null || typeof part === "boolean") return part;
    if (typeof part === "number")
      return Number.isFinite(part) ? part : undefined;
    if (typeof part === "string")
      return (characters -= part.length) < 0 ? undefined : part;
    if (Array.isArray(part)) {
      if (part.length > nodes) return undefined;
      const items = part.map((item: unknown) => copy(item, depth - 1));
      return items.some((item) => item === undefined)
        ? undefined
        : (items as Json[]);
    }
    if (!isRecord(part)) return undefined;
    const entries: [string, Json][] = [];
    for (const [key, item] of Object.entries(part)) {
      const copied = copy(item, depth - 1);
      if (copied === undefined || (characters -= key.length) < 0)
        return undefined;
      entries.push([key, copied]);
    }
    // fromEntries defines own properties, so that a key such as __proto__ stays a plain key.
    return Object.fromEntries(entries);
  }
}
