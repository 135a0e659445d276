import type { DiagramParser } from "./diagramParser.ts";

/** Enough for the courses that one person edits at a time. */
const mostRemembered = 2000;

/** Parses a diagram once: while its author types in one of them, the others stay as they were. */
export function rememberingParser(parser: DiagramParser): DiagramParser {
  const { structure } = parser;
  return {
    parse: remembering((source) => parser.parse(source)),
    ...(structure && {
      structure: remembering((source) => structure.call(parser, source)),
    }),
  };
}

function remembering<Result>(
  ask: (source: string) => Promise<Result>,
): (source: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (source) => {
    const result = known.get(source) ?? ask(source);
    // Moved to the end: what was not asked for the longest is forgotten first.
    known.delete(source);
    known.set(source, result);
    for (const oldest of known.keys()) {
      if (known.size <= mostRemembered) break;
      known.delete(oldest);
    }
    return result;
  };
}
