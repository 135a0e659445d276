import type { DiagramStructure } from "../structure.ts";
import { isWorthFailing } from "./worthFailing.ts";

/** What one can do with a diagram besides looking at it. */
export type WalkName = "step" | "walk" | "fail";

/** The words that an author may write in `%% lesson: …`. */
export const walkWords = ["step", "walk", "fail", "static"] as const;

/** The author's comment `%% lesson: step` in a diagram's source. */
export interface AuthorsWord {
  /** In lower case, and any text at all. */
  readonly word: string;
  /** In the source, from 1. */
  readonly line: number;
  readonly column: number;
}

/** The first such comment, before the diagram or in it; mermaid itself skips comments. */
export function authorsWord(source: string): AuthorsWord | undefined {
  for (const [index, text] of source.split("\n").entries()) {
    const found = /^\s*%%\s*lesson\s*:(.*)/is.exec(text);
    const word = found?.[1]?.trim();
    if (word !== undefined)
      return {
        word: word.toLowerCase(),
        line: index + 1,
        column: text.indexOf("%%") + 1,
      };
  }
  return undefined;
}

/** The walk that fits a kind of diagram, by the name that `Drawing` and `DiagramStructure` share. */
export function walkOfKind(kind: DiagramStructure["kind"]): WalkName {
  const names = { sequence: "step", state: "walk", flowchart: "fail" } as const;
  return names[kind];
}

/**
 * What a diagram offers, and whether it is open at once: the author's word, where it fits the diagram; else it is
 * offered where there is enough in the diagram to make it worth while.
 */
export function walkChoice(
  structure: DiagramStructure | undefined,
  source: string,
): { readonly name: WalkName; readonly open: boolean } | undefined {
  if (structure === undefined || !canBeWalked(structure)) return undefined;
  const word = authorsWord(source)?.word;
  if (word === "static") return undefined;
  const name = walkOfKind(structure.kind);
  if (word === name) return { name, open: true };
  return isWorthWhile(structure) ? { name, open: false } : undefined;
}

function canBeWalked(structure: DiagramStructure): boolean {
  switch (structure.kind) {
    case "sequence":
      return structure.messages.length > 0;
    case "state":
      return structure.transitions.length > 0;
    case "flowchart":
      return structure.nodes.length > 1 && structure.edges.length > 0;
  }
}

function isWorthWhile(structure: DiagramStructure): boolean {
  switch (structure.kind) {
    case "sequence":
      return structure.messages.length > 1;
    case "state":
      return structure.transitions.length > 1;
    case "flowchart":
      return isWorthFailing(structure);
  }
}
