import type { DiagramStructure } from "../diagram/structure.ts";

/** Parses diagrams without rendering them. */
export interface DiagramParser {
  /** What is wrong with a diagram; `undefined` when it parses. Lines count from 1 in `source`. Never rejects. */
  parse(source: string): Promise<DiagramProblem | undefined>;
  /**
   * What a diagram says, for questions about it; `undefined` when it does not parse or has no structure, and "unread"
   * where no diagram can be read. That, and a parser without it, leave such questions unchecked. Never rejects.
   */
  structure?(source: string): Promise<DiagramStructure | undefined | "unread">;
}

export interface DiagramProblem {
  readonly line: number;
  /** From 1; only when it is exact. */
  readonly column?: number;
  /** One sentence, as mermaid says it. */
  readonly message: string;
}
