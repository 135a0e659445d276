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
  return fill(template, words).replace(words === "" ? /\s*:\s*$/ : /$^/, "");
}

/** Sentences in a row, each ended by a full stop unless it has an end of its own; one alone stays as it is. */
export function sentences(parts: readonly string[]): string {
  return parts.reduce((all, part) =>
    /[.!?…:]$/.test(all) ? `${all} ${part}` : `${all}. ${part}`,
  );
}

/** What a person calls the node with this id. */
export function labelOf(id: string, nodes: readonly StructureNode[]): string {
  return nodes.find((node) => node.id === id)?.label ?? id;
}
