import { say } from "../../text.ts";
import { matchingParts } from "../matchingParts.ts";
import { questionHash } from "../questionHash.ts";
import { joined } from "./body.ts";
import type { InlineReading } from "./reading.ts";
import type { InlineShape } from "./shape.ts";
import { lastTable, type BodyTable } from "./table.ts";

/**
 * A table of two columns, the last one of the body: match left with right. Rows with the same right cell share it;
 * a row without a left cell is a right one that matches nothing.
 */
export const matching: InlineShape = {
  names: ["matching"],
  needs: say`a table of two columns`,
  fits: (body) => lastTable(body) !== undefined,
  read(body, reading) {
    const table = lastTable(body);
    if (table === undefined || !checkTable(table, reading)) return undefined;
    const rows = table.rows.map(({ cells: [left = "", right = ""] }) => {
      return [left, right] as const;
    });
    const [leftHeading = "", rightHeading = ""] = table.heading;
    const { block } = table;
    const prompt = body.text(0, block.start);
    const content = rows.map((cells) => cells.join("\n")).sort();
    return {
      ...reading.base(body, prompt, joined(body.rest(block.end), body.after)),
      kind: "matching",
      ...(joined(leftHeading, rightHeading) !== "" && {
        headings: [leftHeading, rightHeading] as const,
      }),
      ...matchingParts(
        rows.filter(([left]) => left !== ""),
        rows.filter(([left]) => left === "").map(([, right]) => right),
      ),
      hash: questionHash("matching", prompt, content),
    };
  },
};

function checkTable(table: BodyTable, reading: InlineReading): boolean {
  const { heading, rows, block } = table;
  if (heading.length !== 2)
    reading.refuse(
      block.start,
      "quiz-table-columns",
      say`A matching question needs a table of two columns; this one has ${heading.length}. To sort rows into categories, write kind="grid" and mark the right cells with “x”.`,
    );
  if (rows.filter((row) => row.cells[0] !== "").length < 2)
    reading.refuse(
      block.start,
      "quiz-single-item",
      say`A matching question needs at least two rows.`,
    );
  const seen = new Set<string>();
  for (const { cells, line } of rows) {
    const [left = "", right = ""] = cells;
    if (right === "")
      reading.refuse(
        line,
        "quiz-empty-cell",
        say`The right cell of this row is empty. Write what the left one matches.`,
      );
    if (left !== "" && seen.has(left))
      reading.refuse(
        line,
        "quiz-repeated-option",
        say`“${left}” is there twice on the left. Each left cell must be different.`,
      );
    seen.add(left);
  }
  return reading.broken === undefined;
}
