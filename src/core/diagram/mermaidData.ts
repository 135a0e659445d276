import { plainLabel, withoutEmphasis } from "./plainLabel.ts";
import type { StructureEdge, StructureNode } from "./structure.ts";

// mermaid's parsed data is its own affair, so it is read as `unknown`: what is not as expected is left out.

/** Calls a method that mermaid's own object should have. */
export function ask(db: unknown, method: string): unknown {
  const found = field(db, method);
  return typeof found === "function"
    ? (found as (this: unknown) => unknown).call(db)
    : undefined;
}

/** A property of anything; `undefined` when there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** An array, or an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A label as a person reads it; empty for anything but a string. */
export function labelOf(value: unknown): string {
  return typeof value === "string" ? plainLabel(value) : "";
}

/** Something with an id, called by what stands under `labelled`, else by its id. */
export function nodeOf(
  value: unknown,
  labelled: string,
): StructureNode | undefined {
  const id = field(value, "id");
  if (typeof id !== "string") return undefined;
  const isMarkdown = field(value, "labelType") === "markdown";
  const text = labelOf(field(value, labelled));
  return { id, label: (isMarkdown ? withoutEmphasis(text) : text) || id };
}

/** Arrows, with the words that stand under `labelled`. What has no ends is left out. */
export function edgesOf(
  list: readonly unknown[],
  labelled: string,
): StructureEdge[] {
  return list.flatMap((edge, index) => {
    const from = field(edge, "start");
    const to = field(edge, "end");
    const id = field(edge, "id");
    if (typeof from !== "string" || typeof to !== "string") return [];
    return [
      {
        id: typeof id === "string" ? id : `edge-${index}`,
        from,
        to,
        label: labelOf(field(edge, labelled)),
      },
    ];
  });
}

/** `accTitle`, when there is one. */
export function titleOf(db: unknown): { accTitle?: string } {
  const accTitle = ask(db, "getAccTitle");
  return typeof accTitle === "string" && accTitle.trim() !== ""
    ? { accTitle: plainLabel(accTitle) }
    : {};
}
