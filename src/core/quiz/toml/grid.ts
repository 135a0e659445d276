import { say } from "../../text.ts";
import { gridHash, gridParts, type GridRow } from "../gridParts.ts";
import type { GridQuestion } from "../model.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/**
 * `prompt.columns = ["Even", "Prime"]` are the categories and `answer.rows = [["2", "Even", "Prime"], ["4", "Even"]]`
 * what belongs to each: the row's name, then its categories. `prompt.heading` says what the rows are.
 */
export const grid: TomlType<GridQuestion> = {
  name: "Grid",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const columns = readColumns(fields);
    const rows = readRows(fields, columns);
    const heading = fields.optionalText(["prompt", "heading"]);
    return {
      ...base,
      kind: "grid",
      prompt,
      ...(heading && { heading }),
      ...gridParts(columns, rows),
      hash: gridHash(prompt, columns, rows),
    };
  },
};

function readColumns(fields: Fields): readonly string[] {
  const path = ["prompt", "columns"];
  const columns = fields.texts(path).map((text) => text.trim());
  if (fields.broken !== undefined) return [];
  if (
    columns.length < 2 ||
    columns.includes("") ||
    new Set(columns).size !== columns.length
  )
    fields.refuse(
      path,
      "quiz-table-columns",
      say`A grid needs at least two categories, each with a name of its own.`,
    );
  return columns;
}

function readRows(fields: Fields, columns: readonly string[]): GridRow[] {
  const path = ["answer", "rows"];
  const rows = fields.rows(path);
  if (fields.broken !== undefined) return [];
  if (rows.length === 0)
    fields.refuse(
      path,
      "quiz-single-item",
      say`There are no rows to sort into categories.`,
    );
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const [text = "", ...marks] = row.map((cell) => cell.trim());
    if (text === "" || seen.has(text))
      fields.refuse(
        [...path, index],
        "quiz-repeated-option",
        say`Each row begins with a name of its own.`,
      );
    seen.add(text);
    if (marks.length === 0)
      fields.refuse(
        [...path, index],
        "quiz-no-right-option",
        say`No category is right for “${text}”. Write at least one after its name.`,
      );
    const unknown = marks.find((mark) => !columns.includes(mark));
    if (unknown !== undefined)
      fields.refuse(
        [...path, index],
        "quiz-answer-not-offered",
        say`“${unknown}” is right for “${text}”, but is not one of “prompt.columns”.`,
      );
    return { text, right: marks.map((mark) => columns.indexOf(mark)) };
  });
}
