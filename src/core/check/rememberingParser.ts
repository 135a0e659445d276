import type { DiagramParser, DiagramProblem } from "./diagramParser.ts";

/** Enough for the courses that one person edits at a time. */
const mostRemembered = 2000;

/** Parses a diagram once: while its author types in one of them, the others stay as they were. */
export function rememberingParser(parser: DiagramParser): DiagramParser {
  const known = new Map<string, Promise<DiagramProblem | undefined>>();
  return {
    parse(source) {
      const problem = known.get(source) ?? parser.parse(source);
      // Moved to the end: what was not asked for the longest is forgotten first.
      known.delete(source);
      known.set(source, problem);
      for (const oldest of known.keys()) {
        if (known.size <= mostRemembered) break;
        known.delete(oldest);
      }
      return problem;
    },
  };
}
