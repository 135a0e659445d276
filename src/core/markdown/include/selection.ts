/** The part of a file that an include asks for. */
export type Selection =
  /** From 0, the end not included. */
  | { readonly kind: "lines"; readonly start: number; readonly end: number }
  | { readonly kind: "anchor"; readonly name: string };

/** A line of an included file, with its number from 1. */
export interface IncludedLine {
  readonly text: string;
  readonly line: number;
}

/** Reads `file.rs`, `file.rs:5`, `file.rs:2:`, `file.rs::10`, `file.rs:2:10` and `file.rs:anchor`. */
export function parseTarget(target: string): {
  path: string;
  selection: Selection;
} {
  const [path = "", first, second] = target.split(":");
  return { path, selection: parseSelection(first, second) };
}

function parseSelection(first?: string, second?: string): Selection {
  const start = wholeNumber(first);
  if (first !== undefined && first !== "" && start === undefined)
    return { kind: "anchor", name: first };
  // Line 0 is taken for line 1, as mdBook does.
  const from = Math.max(0, (start ?? 1) - 1);
  if (start !== undefined && second === undefined)
    return { kind: "lines", start: from, end: from + 1 };
  return { kind: "lines", start: from, end: wholeNumber(second) ?? Infinity };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim())
    ? Number(text)
    : undefined;
}

const anchorLine = /ANCHOR(_END)?:\s*([\w-]+)/;

/** The chosen lines; undefined when there is no such anchor. */
export function selectLines(
  text: string,
  selection: Selection,
): IncludedLine[] | undefined {
  const lines = numbered(text);
  if (selection.kind === "lines")
    return lines.slice(selection.start, selection.end);
  const chosen = insideAnchor(lines, selection.name);
  if (!chosen) return undefined;
  return lines.filter(({ line }) => chosen.has(line));
}

/** As `selectLines`, but the rest stays, hidden by rustdoc's `# `. */
export function selectForRustdoc(
  text: string,
  selection: Selection,
): IncludedLine[] | undefined {
  const lines = numbered(text);
  if (selection.kind === "lines")
    return lines.map((line, index) =>
      index >= selection.start && index < selection.end ? line : hide(line),
    );
  const chosen = insideAnchor(lines, selection.name);
  return chosen
    ? lines
        .filter(({ text: line }) => !anchorLine.test(line))
        .map((line) => (chosen.has(line.line) ? line : hide(line)))
    : undefined;
}

/** The numbers of the lines between an anchor and its end, the lines of anchors left out. */
function insideAnchor(
  lines: readonly IncludedLine[],
  name: string,
): Set<number> | undefined {
  const chosen = new Set<number>();
  let inside = false;
  let found = false;
  for (const { text, line } of lines) {
    const match = anchorLine.exec(text);
    if (match?.[2] === name) {
      inside = match[1] === undefined;
      found ||= inside;
    } else if (!match && inside) chosen.add(line);
  }
  return found ? chosen : undefined;
}

function hide({ text, line }: IncludedLine): IncludedLine {
  return { text: text === "" ? "#" : `# ${text}`, line };
}

function numbered(text: string): IncludedLine[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, index) => ({ text: line, line: index + 1 }));
}
