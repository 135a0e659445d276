/** A cell: a number stays one, a text is guarded, nothing is empty. */
type Cell = string | number | undefined;

/** A column: its name, and what stands in it for a row. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/**
 * A table as RFC 4180: commas, quotes doubled, CRLF, the first line names the columns. It begins with a byte order
 * mark, without which spreadsheets take UTF-8 for something else. What a person wrote never becomes a formula: a text
 * that a spreadsheet would compute gets an apostrophe in front (see `guarded`).
 */
export function csvText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  const head = columns.map(([name]) => name);
  const body = rows.map((row) => columns.map(([, cell]) => cell(row)));
  return `\uFEFF${[head, ...body].map(line).join("")}`;
}

/**
 * A text that cannot be taken for a formula, however wide its sign is written and whatever white space stands
 * before it. A text that begins with apostrophes before such a sign gets one more, so that taking one away always
 * gives the text itself.
 */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Signs that begin a formula, and what programs skip before they look for one. */
const formula = /^'*[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/u;

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(",")}\r\n`;
}

function field(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
