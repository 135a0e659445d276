import type { GridQuestion, Markdown } from "./model.ts";
import { questionHash, textIds } from "./questionHash.ts";

/** A row of a grid question and the indices of the columns that are right for it. */
export interface GridRow {
  readonly text: Markdown;
  readonly right: readonly number[];
}

/** The items of a grid question. */
export function gridParts(
  columns: readonly Markdown[],
  rows: readonly GridRow[],
): Pick<GridQuestion, "rows" | "columns" | "right" | "multiple"> {
  const columnIds = textIds(columns);
  const rowIds = textIds(rows.map((row) => row.text));
  return {
    columns: columns.map((text, index) => ({
      id: columnIds[index] ?? "",
      text,
    })),
    rows: rows.map(({ text }, index) => ({ id: rowIds[index] ?? "", text })),
    right: rows.map((row) =>
      [...new Set(row.right)].map((index) => columnIds[index] ?? ""),
    ),
    multiple: rows.some((row) => new Set(row.right).size > 1),
  };
}

/** The order of rows is not asked, so it is not in the hash. */
export function gridHash(
  prompt: Markdown,
  columns: readonly Markdown[],
  rows: readonly GridRow[],
): string {
  const content = rows
    .map(({ text, right }) =>
      [text, ...[...new Set(right)].map((index) => columns[index])].join("\n"),
    )
    .sort();
  return questionHash("grid", prompt, columns, content);
}
