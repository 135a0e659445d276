import { parseTOML, type AST } from "toml-eslint-parser";

/** A text to set at a key of the top, or of one table. */
export interface TomlEntry {
  /** `["version"]`, or `["package", "name"]`. */
  readonly path: readonly string[];
  readonly value: string;
}

/**
 * The TOML text with the values set; everything else, comments among it, stays as it is written. The text must be
 * TOML that can be read. Keys are bare ones: letters, digits, `-` and `_`.
 */
export function setTomlTexts(
  text: string,
  entries: readonly TomlEntry[],
): string {
  return entries.reduce(setOne, text);
}

function setOne(text: string, { path, value }: TomlEntry): string {
  const top = parseTOML(text).body[0];
  const written = JSON.stringify(value);
  const found = valueAt(top, path);
  if (found !== undefined)
    return text.slice(0, found[0]) + written + text.slice(found[1]);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const [key = "", table] = [...path].reverse();
  const line = `${key} = ${written}${newline}`;
  if (table === undefined) return insertAtTop(text, top, line, newline);
  const other = top.body.find(
    (node): node is AST.TOMLKeyValue =>
      node.type === "TOMLKeyValue" && keysOf(node)[0] === table,
  );
  if (other?.value.type === "TOMLInlineTable") {
    const end = other.value.range[1] - 1;
    const comma = other.value.body.length > 0 ? "," : "";
    const before = text.slice(0, end).trimEnd();
    return `${before}${comma} ${line.trimEnd()} ${text.slice(end)}`;
  }
  // A table that is written as dotted keys cannot be opened a second time.
  if (other !== undefined)
    return insertAtTop(text, top, `${table}.${line}`, newline);
  const place = top.body.find(
    (node): node is AST.TOMLTable =>
      node.type === "TOMLTable" &&
      node.kind === "standard" &&
      node.resolvedKey.join(".") === table,
  );
  if (place !== undefined)
    return insertAfterLine(text, lastOf(place), line, newline);
  const gap =
    text === "" ? "" : text.endsWith("\n") ? newline : newline.repeat(2);
  return `${text}${gap}[${table}]${newline}${line}`;
}

/** Where the value at a path is written. */
function valueAt(
  top: AST.TOMLTopLevelTable,
  path: readonly string[],
): AST.Range | undefined {
  const wanted = JSON.stringify(path);
  for (const node of top.body) {
    const entries = node.type === "TOMLTable" ? node.body : [node];
    const base = node.type === "TOMLTable" ? node.resolvedKey : [];
    for (const entry of entries) {
      const keys = [...base, ...keysOf(entry)];
      if (JSON.stringify(keys) === wanted) return entry.value.range;
      if (entry.value.type !== "TOMLInlineTable") continue;
      for (const inner of entry.value.body)
        if (JSON.stringify([...keys, ...keysOf(inner)]) === wanted)
          return inner.value.range;
    }
  }
  return undefined;
}

function keysOf(entry: AST.TOMLKeyValue): string[] {
  return entry.key.keys.map((key) =>
    key.type === "TOMLBare" ? key.name : key.value,
  );
}

/** Behind the last key of the top; without one before the first table, and after what the file begins with. */
function insertAtTop(
  text: string,
  top: AST.TOMLTopLevelTable,
  line: string,
  newline: string,
): string {
  const last = top.body.filter((node) => node.type === "TOMLKeyValue").at(-1);
  if (last !== undefined)
    return insertAfterLine(text, last.range[1], line, newline);
  const first = top.body[0];
  if (first === undefined)
    return insertAfterLine(text, text.length, line, newline);
  // The comment right above a table belongs to the table.
  const lines = text.slice(0, first.range[0]).split(/(?<=\n)/);
  while (lines.length > 1 && lines.at(-1)?.startsWith("#")) lines.pop();
  const place = lines.join("").length;
  return text.slice(0, place) + line + newline + text.slice(place);
}

function lastOf(table: AST.TOMLTable): number {
  return (table.body.at(-1) ?? table.key).range[1];
}

/** After the line that holds this place. */
function insertAfterLine(
  text: string,
  place: number,
  line: string,
  newline: string,
): string {
  const end = text.indexOf("\n", place);
  if (end !== -1) return text.slice(0, end + 1) + line + text.slice(end + 1);
  const gap = text === "" || text.endsWith("\n") ? "" : newline;
  return text + gap + line;
}
