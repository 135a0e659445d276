import type { Token } from "markdown-it";
import { say } from "../../text.ts";
import type { MatchingQuestion } from "../model.ts";
import { questionHash, textIds } from "../questionHash.ts";
import { joined, type Block, type QuizBody } from "./body.ts";
import type { InlineReading } from "./reading.ts";
import type { InlineShape } from "./shape.ts";

/**
 * A table of two columns, the last one of the body: match left with right. Rows with the same right cell share it;
 * a row without a left cell is a right one that matches nothing.
 */
export const matching: InlineShape = {
  kind: "matching",
  needs: "a table of two columns",
  fits: (body) => lastTable(body) !== undefined,
  read(body, reading) {
    const table = lastTable(body);
    if (table === undefined) return undefined;
    const { heading, rows } = readTable(table);
    if (!checkTable(heading, rows, table, reading)) return undefined;
    const pairs = rows.filter((row) => row.cells[0] !== "");
    const left = pairs.map((row) => row.cells[0] ?? "");
    const right = [...new Set(rows.map((row) => row.cells[1] ?? ""))];
    const leftIds = textIds(left);
    const rightIds = textIds(right);
    const [leftHeading = "", rightHeading = ""] = heading;
    const prompt = body.text(0, table.start);
    const question: Omit<MatchingQuestion, "hash"> = {
      ...reading.base(body, prompt, joined(body.rest(table.end), body.after)),
      kind: "matching",
      ...(joined(leftHeading, rightHeading) !== "" && {
        headings: [leftHeading, rightHeading] as const,
      }),
      left: left.map((text, index) => ({ id: leftIds[index] ?? "", text })),
      right: right.map((text, index) => ({ id: rightIds[index] ?? "", text })),
      matches: pairs.map(
        (row) => rightIds[right.indexOf(row.cells[1] ?? "")] ?? "",
      ),
    };
    const content = rows.map((row) => row.cells.join("\n")).sort();
    return { ...question, hash: questionHash("matching", prompt, content) };
  },
};

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function lastTable(body: QuizBody): Block | undefined {
  return body.blocks.findLast((block) => block.type === "table");
}

function readTable(table: Block): { heading: string[]; rows: Row[] } {
  const rows: { cells: string[]; line: number }[] = [];
  table.tokens.forEach((token, index) => {
    if (token.type === "tr_open")
      rows.push({ cells: [], line: token.map?.[0] ?? table.start });
    if (token.type === "th_open" || token.type === "td_open")
      rows.at(-1)?.cells.push(contentAfter(table.tokens, index));
  });
  const [heading, ...rest] = rows;
  return { heading: heading?.cells ?? [], rows: rest };
}

function contentAfter(tokens: readonly Token[], index: number): string {
  return tokens[index + 1]?.content.trim() ?? "";
}

function checkTable(
  heading: readonly string[],
  rows: readonly Row[],
  table: Block,
  reading: InlineReading,
): boolean {
  if (heading.length !== 2)
    reading.refuse(
      table.start,
      "quiz-table-columns",
      say`A matching question needs a table of two columns; this one has ${heading.length}.`,
    );
  if (rows.filter((row) => row.cells[0] !== "").length < 2)
    reading.refuse(
      table.start,
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
