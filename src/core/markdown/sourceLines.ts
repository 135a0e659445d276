import type { Position } from "../check/finding.ts";

/** Where one line of the expanded text comes from. */
export interface SourceLine {
  readonly text: string;
  readonly file: string;
  /** In that file, from 1. */
  readonly line: number;
  /** In the lesson's own file, from 1: the directive's line for what was included. */
  readonly own: number;
}

/** Leads from lines of the text that was parsed back to the files it was made from. */
export interface SourceMap {
  /** The place of a line, counted from 0. */
  at(line: number): Position;
  /** Its line in the lesson's own file. */
  own(line: number): number;
}

/** For a text that holds no includes: every line is its own. */
export function plainMap(file: string): SourceMap {
  return {
    at: (line) => ({ file, line: line + 1, column: 1 }),
    own: (line) => line + 1,
  };
}

/** For a text that was put together from several files. */
export function lineMap(lines: readonly SourceLine[], file: string): SourceMap {
  const find = (line: number): SourceLine | undefined =>
    lines[Math.min(line, lines.length - 1)];
  return {
    at: (line) => {
      const source = find(line);
      return { file: source?.file ?? file, line: source?.line ?? 1, column: 1 };
    },
    own: (line) => find(line)?.own ?? 1,
  };
}

/** For a text whose lines are known only by the place of the whole, such as a question in a TOML file. */
export function constantMap(at: Position, own: number): SourceMap {
  return { at: () => at, own: () => own };
}
