import type { Token } from "markdown-it";
import type { Block, QuizBody } from "./body.ts";

/** One item of a list at the top level. */
export interface ListItem {
  /** Its Markdown without the list marker, task box and feedback. */
  readonly text: string;
  /** `undefined` when the item has no box. */
  readonly checked: boolean | undefined;
  /** The block quotes directly inside the item. */
  readonly feedback: string;
  readonly line: number;
}

const marker = /^(\s*(?:[-*+]|\d{1,9}[.)])\s*)(.*)$/;
const box = /^\[([ xX]?)\](?:\s+|$)(.*)$/;

/** The items of a bullet or ordered list. */
export function listItems(body: QuizBody, list: Block): ListItem[] {
  const items = list.tokens.filter(
    (token) => token.type === "list_item_open" && token.level === 1,
  );
  const quotes = list.tokens.filter(
    (token) => token.type === "blockquote_open" && token.level === 2,
  );
  return items.map((item) =>
    readItem(body, rangeOf(item), quotes.map(rangeOf)),
  );
}

/** The Markdown inside a block quote. */
export function quotedText(body: QuizBody, [start, end]: Range): string {
  return linesBetween(body, start, end)
    .map((line) => line.replace(/^\s*> ?/, ""))
    .join("\n")
    .trim();
}

type Range = readonly [start: number, end: number];

function readItem(
  body: QuizBody,
  [start, end]: Range,
  quotes: readonly Range[],
): ListItem {
  const own = quotes.filter(([from]) => from >= start && from < end);
  const [, indent = "", first = ""] = marker.exec(body.line(start)) ?? [];
  const [, mark, afterBox = ""] = box.exec(first) ?? [];
  const further = linesBetween(body, start + 1, end)
    .filter(
      (_, index) => !own.some((range) => within(start + 1 + index, range)),
    )
    .map((line) => dedented(line, indent.length));
  const text = [mark === undefined ? first : afterBox, ...further];
  return {
    text: text.join("\n").trim(),
    checked: mark === undefined ? undefined : mark.toLowerCase() === "x",
    feedback: own.map((range) => quotedText(body, range)).join("\n\n"),
    line: start,
  };
}

function rangeOf(token: Token): Range {
  return token.map ?? [0, 0];
}

function within(line: number, [start, end]: Range): boolean {
  return line >= start && line < end;
}

function linesBetween(body: QuizBody, start: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) =>
    body.line(start + index),
  );
}

function dedented(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(indent, columns));
}
