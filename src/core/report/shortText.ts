import { replaceGapMarks } from "../quiz/gap.ts";
import type { Markdown, QuestionItem } from "../quiz/model.ts";
import { searchText } from "../search/searchText.ts";
import type { Component } from "./model.ts";

/** Characters of a question that are enough to know it by. */
const longest = 300;

/** An author's Markdown as one line of plain text; gaps are lines to write on. What is too long ends in an ellipsis. */
export function shortText(markdown: Markdown): string {
  // Searching may part words where a mark stood; reading may not. Fences are needed to find the code between them.
  const unmarked = markdown.replace(/\*+|(?<!`)`{1,2}(?!`)/g, "");
  const text = searchText(replaceGapMarks(unmarked, () => "…"))
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
  return text.length <= longest ? text : `${cut(text)}…`;
}

/** The items as parts of a report. */
export function components(items: readonly QuestionItem[]): Component[] {
  return items.map(({ id, text }) => ({ id, text: shortText(text) || id }));
}

/** What an id is called, or the id itself when there is no such part any more. */
export function nameIn(parts: readonly Component[]): (id: string) => string {
  const names = new Map(parts.map(({ id, text }) => [id, text]));
  return (id) => names.get(id) ?? id;
}

/** Never between the halves of one character. */
function cut(text: string): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
}
