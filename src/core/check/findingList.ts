import { english } from "../text.ts";
import type { Finding } from "./finding.ts";

/** Rules whose message says it all: the first place is enough, however often a course does it. */
const saidOnce: ReadonlySet<string> = new Set(["unknown-directive"]);

/** Findings from several sources: one that two of them made is kept once. */
export class FindingList {
  readonly #findings = new Map<string, Finding>();

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const { file, line, column, rule, message } = finding;
      const place = saidOnce.has(rule) ? [] : [file, line, column];
      const key = [rule, english(message), ...place].join("\0");
      if (!this.#findings.has(key)) this.#findings.set(key, finding);
    }
  }

  sorted(): readonly Finding[] {
    return sorted(this.all());
  }

  all(): readonly Finding[] {
    return [...this.#findings.values()];
  }
}

/** By file, line and column. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
