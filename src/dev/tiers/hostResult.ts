import type { Tally } from "./tally.ts";

/** Begins the one console line that carries the counts of a host suite: the only way out that every host has. */
const mark = "HOST_TESTS_RESULT ";

/** The line that the suite prints. */
export function resultLineOf(tally: Tally): string {
  return mark + JSON.stringify(tally);
}

/** Reads that line, which a host may have put something before; nothing for any other line. */
export function readResultLine(line: string): Tally | undefined {
  const start = line.indexOf(mark);
  if (start < 0) return undefined;
  return JSON.parse(line.slice(start + mark.length)) as Tally;
}
