import type { Fixer } from "./fix.ts";
import { share } from "./misspelt.ts";

/** A share that was written as a percentage. */
export const frontMatter: Fixer = {
  rules: ["front-matter"],
  fixes(place) {
    const { lines, problem } = place;
    const number = lines.lineAt(problem.span.start);
    const found = /^passMark:\s*(\S+)\s*$/.exec(lines.line(number));
    if (found === null) return [];
    const written = found[1] ?? "";
    const start =
      lines.startOf(number) + lines.line(number).indexOf(written, 9);
    return share(place, { start, end: start + written.length }, written);
  },
};
