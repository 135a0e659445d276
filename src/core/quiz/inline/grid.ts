import { say } from "../../text.ts";
import { gridHash, gridParts } from "../gridParts.ts";
import { joined } from "./body.ts";
import type { InlineReading } from "./reading.ts";
import type { InlineShape } from "./shape.ts";
import { lastTable, type BodyTable } from "./table.ts";

/**
 * A table whose header names categories and whose cells mark the right ones with `x`: sort each row into one or
 * several. A table of three columns or more with nothing but marks is one without being called so.
 */
export const grid: InlineShape = {
  names: ["grid", "categorise", "categorize"],
  needs: say`a table whose header holds the categories, with “x” in the right cells`,
  fits(body, named) {
    const table = lastTable(body);
    if (named || table === undefined) return table !== undefined;
    const cells = table.rows.flatMap((row) => row.cells.slice(1));
    return (
      table.heading.length > 2 &&
      cells.some(isMark) &&
      cells.every((cell) => cell === "" || isMark(cell))
    );
  },
  read(body, reading) {
    const table = lastTable(body);
    if (table === undefined || !checkGrid(table, reading)) return undefined;
    const [heading = "", ...columns] = table.heading;
    const rows = table.rows.map(({ cells: [text = "", ...marks] }) => ({
      text,
      right: marks.flatMap((cell, index) => (isMark(cell) ? [index] : [])),
    }));
    const prompt = body.text(0, table.block.start);
    const explanation = joined(body.rest(table.block.end), body.after);
    return {
      ...reading.base(body, prompt, explanation),
      kind: "grid",
      ...(heading !== "" && { heading }),
      ...gridParts(columns, rows),
      hash: gridHash(prompt, columns, rows),
    };
  },
};

function isMark(cell: string): boolean {
  return /^(x|✓|✔|✗|\[x\])$/i.test(cell);
}

function checkGrid(table: BodyTable, reading: InlineReading): boolean {
  const { heading, rows, block } = table;
  const columns = heading.slice(1);
  if (columns.length < 2)
    reading.refuse(
      block.start,
      "quiz-table-columns",
      say`A grid needs a column for the rows’ names and at least two categories; this table has ${heading.length} columns.`,
    );
  if (columns.includes("") || new Set(columns).size !== columns.length)
    reading.refuse(
      block.start,
      "quiz-repeated-option",
      say`Each category in the table’s header needs a name of its own.`,
    );
  if (rows.length === 0)
    reading.refuse(
      block.start,
      "quiz-single-item",
      say`This table has no rows to sort into categories.`,
    );
  const seen = new Set<string>();
  for (const { cells, line } of rows) {
    const [name = "", ...marks] = cells;
    if (name === "" || seen.has(name))
      reading.refuse(
        line,
        "quiz-repeated-option",
        say`Each row needs a name of its own in its first cell.`,
      );
    seen.add(name);
    const other = marks.find((cell) => cell !== "" && !isMark(cell));
    if (other !== undefined)
      reading.refuse(
        line,
        "quiz-grid-mark",
        say`“${other}” is no mark. Write “x” into the cells that are right and leave the others empty.`,
      );
    else if (!marks.some(isMark))
      reading.refuse(
        line,
        "quiz-no-right-option",
        say`No cell of this row is marked as right. Write “x” into at least one.`,
      );
  }
  return reading.broken === undefined;
}
