import type { Token } from "markdown-it";
import type { Block, QuizBody } from "./body.ts";

/** A table of a quiz's body, cell by cell. */
export interface BodyTable {
  readonly block: Block;
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The last table of a body: the ones before it belong to the prompt. */
export function lastTable(body: QuizBody): BodyTable | undefined {
  const block = body.blocks.findLast(({ type }) => type === "table");
  if (block === undefined) return undefined;
  const rows: { cells: string[]; line: number }[] = [];
  block.tokens.forEach((token, index) => {
    if (token.type === "tr_open")
      rows.push({ cells: [], line: token.map?.[0] ?? block.start });
    if (token.type === "th_open" || token.type === "td_open")
      rows.at(-1)?.cells.push(contentAfter(block.tokens, index));
  });
  const [heading, ...rest] = rows;
  return { block, heading: heading?.cells ?? [], rows: rest };
}

function contentAfter(tokens: readonly Token[], index: number): string {
  return tokens[index + 1]?.content.trim() ?? "";
}
