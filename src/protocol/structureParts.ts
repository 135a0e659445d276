import type {
  StructureEdge,
  StructureNode,
} from "../core/diagram/structure.ts";
import { own, text } from "./shape.ts";

/** Of a label or an id, in UTF-16 units. */
export const longestLabel = 10_000;
/** Of one list. */
export const mostParts = 5_000;

/** Every entry read, or undefined when one of them is not what it should be. */
export function listOf<Item>(
  value: unknown,
  read: (entry: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length > mostParts) return undefined;
  const items: Item[] = [];
  for (const entry of value as readonly unknown[]) {
    const item = read(entry);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

export function node(value: unknown): StructureNode | undefined {
  const id = text(own(value, "id"), longestLabel);
  const label = text(own(value, "label"), longestLabel);
  return id === undefined || label === undefined ? undefined : { id, label };
}

export function edge(value: unknown): StructureEdge | undefined {
  const named = node(value);
  const from = text(own(value, "from"), longestLabel);
  const to = text(own(value, "to"), longestLabel);
  return named === undefined || from === undefined || to === undefined
    ? undefined
    : { ...named, from, to };
}
