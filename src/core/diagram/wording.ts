import type { StructureNode } from "./structure.ts";

/** Fills the gaps `{0}`, `{1}` … of a template in the reader's language. */
export function fill(
  template: string,
  ...args: readonly (string | number)[]
): string {
  return template.replace(/\{(\d+)\}/g, (gap, index) =>
    String(args[Number(index)] ?? gap),
  );
}

/** `Loop: {0}` filled with words, or without its colon when there are none. */
export function titled(template: string, words: string): string {
  const filled = fill(template, words);
  return words === "" ? filled.replace(/\s*:\s*$/, "") : filled;
}

/** Sentences in a row, with a full stop between them where one has no end of its own. */
export function sentences(parts: readonly string[]): string {
  return parts
    .map((part, index) =>
      index === parts.length - 1 || /[.!?…:]$/.test(part) ? part : `${part}.`,
    )
    .join(" ");
}

/** What a person calls the node with this id. */
export function labelOf(id: string, nodes: readonly StructureNode[]): string {
  return nodes.find((node) => node.id === id)?.label ?? id;
}
