import { stableHash } from "../hash.ts";

/**
 * The hash of a question: of what is asked and what is right, given as plain data. Lists whose order does not
 * matter to the answer must be sorted by the caller.
 */
export function questionHash(...content: readonly unknown[]): string {
  return stableHash(JSON.stringify(content));
}

/** Ids made from texts; two equal texts get different ids, told apart by their order. */
export function textIds(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const id = stableHash(text.trim());
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
