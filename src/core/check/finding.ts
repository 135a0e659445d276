import type { Text } from "../text.ts";

/** Something about a course that its author can act on. */
export interface Finding {
  /** Path inside the course. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Where it ends, when that is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
  /** A stable name in kebab case, such as `missing-chapter`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The address as written that it is about, such as a link's: it tells where in its line it stands. */
  readonly address?: string;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: Text;
}

export type Severity = "error" | "warning" | "info";

/** A place in a file of the course; line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
