import type { TextLines } from "./place.ts";

/** Where a line of a TOML text stands; told from its lines alone, since a text that is being typed seldom parses. */
export interface TomlTable {
  /** The table's name without brackets; empty above the first. */
  readonly name: string;
  /** For `[questions.prompt]`, which continues a question: `prompt.`; else empty. */
  readonly prefix: string;
  /** The keys that it holds already. */
  readonly keys: ReadonlySet<string>;
  /** The `type` of a question. */
  readonly type?: string;
  /** The line is inside of a text of several lines, or a comment. */
  readonly inText: boolean;
  /** From 0: of its header, and the one after its last. */
  readonly first: number;
  readonly end: number;
}

/** The tables of a TOML text. */
export function tomlLines(lines: TextLines): { at(line: number): TomlTable } {
  const kinds = kindsOf(lines);
  const headers = kinds.flatMap((kind, line) =>
    kind === "header" ? [line] : [],
  );
  return {
    at(line) {
      const first = headers.findLast((header) => header <= line) ?? 0;
      const end = headers.find((header) => header > line) ?? lines.count;
      const name =
        /^\s*\[{1,2}\s*([^\]]*?)\s*\]/.exec(lines.line(first))?.[1] ?? "";
      const question = headers.findLast(
        (header) =>
          header <= line &&
          /^\s*\[\[\s*questions\s*\]\]/.test(lines.line(header)),
      );
      const typed = question ?? first;
      const type = valueOf(
        lines,
        kinds,
        "type",
        typed,
        headers.find((header) => header > typed) ?? lines.count,
      );
      const below = /^questions\.(prompt|answer)$/.exec(name)?.[1];
      return {
        name,
        prefix: below === undefined ? "" : `${below}.`,
        keys: keysIn(lines, kinds, first, end, line),
        ...(type !== undefined && { type }),
        inText: kinds[line] === "text",
        first,
        end,
      };
    },
  };
}

type LineKind = "header" | "other" | "text";

function kindsOf(lines: TextLines): LineKind[] {
  const kinds: LineKind[] = [];
  let open: string | undefined;
  for (let number = 0; number < lines.count; number++) {
    const line = lines.line(number);
    kinds.push(
      open !== undefined || /^\s*#/.test(line)
        ? "text"
        : /^\s*\[/.test(line) && !/^\s*\[[^\]]*,/.test(line)
          ? "header"
          : "other",
    );
    for (const [quotes] of line.matchAll(/"""|'''/g))
      if (open === undefined) open = quotes;
      else if (open === quotes) open = undefined;
  }
  return kinds;
}

function keysIn(
  lines: TextLines,
  kinds: readonly LineKind[],
  first: number,
  end: number,
  except: number,
): Set<string> {
  const keys = new Set<string>();
  for (let number = first; number < end; number++) {
    if (number === except || kinds[number] !== "other") continue;
    const key = /^\s*([\w.-]+)\s*=/.exec(lines.line(number))?.[1];
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

function valueOf(
  lines: TextLines,
  kinds: readonly LineKind[],
  key: string,
  first: number,
  end: number,
): string | undefined {
  for (let number = first; number < end; number++) {
    if (kinds[number] !== "other") continue;
    const found = /^\s*([\w.-]+)\s*=\s*"([^"]*)"/.exec(lines.line(number));
    if (found?.[1] === key) return found[2];
  }
  return undefined;
}
