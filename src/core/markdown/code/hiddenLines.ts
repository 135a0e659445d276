/** One line of code, as it is shown. */
export interface CodeLine {
  readonly text: string;
  readonly hidden: boolean;
}

/**
 * Finds the lines that are hidden at first: rustdoc's `# ` in Rust, else those that begin with `prefix`.
 * Undefined when no line is hidden and the code stands as it is.
 */
export function hiddenLines(
  code: string,
  language: string,
  prefix: string | undefined,
): CodeLine[] | undefined {
  const rustdoc = language === "rust" || language === "rs";
  if (!rustdoc && prefix === undefined) return undefined;
  if (!code.includes(prefix ?? "#")) return undefined;
  const lines = code
    .replace(/\n$/, "")
    .split("\n")
    .map((line) =>
      prefix === undefined ? rustLine(line) : prefixed(line, prefix),
    );
  return lines;
}

/** rustdoc: `#` alone or before a space hides, `##` stands for `#`, attributes such as `#[test]` are code. */
function rustLine(line: string): CodeLine {
  const match = /^(\s*)#(.?)(.*)$/.exec(line);
  if (!match) return { text: line, hidden: false };
  const [, indent = "", next = "", rest = ""] = match;
  if (next === "#") return { text: `${indent}#${rest}`, hidden: false };
  if (next === "" || next === " ") return { text: indent + rest, hidden: true };
  return { text: line, hidden: false };
}

function prefixed(line: string, prefix: string): CodeLine {
  const start = line.length - line.trimStart().length;
  const mark = prefix.trimStart();
  if (!line.startsWith(mark, start)) return { text: line, hidden: false };
  const rest = line.slice(start + mark.length).replace(/^ /, "");
  return { text: line.slice(0, start) + rest, hidden: true };
}
