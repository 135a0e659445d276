import type { FeedbackPart } from "../../core/quiz/view.ts";
import type { PageStrings } from "../../protocol/strings.ts";
import { partMark } from "./partMark.ts";

/** A row of an answer that is judged on its own. */
export interface MarkedRow {
  readonly id: string;
  readonly row: HTMLElement;
}

/** Says of each row that was judged whether it was answered right, and why. */
export function markRows(
  rows: readonly MarkedRow[],
  parts: readonly FeedbackPart[],
  strings: PageStrings,
): void {
  for (const { id, row } of rows) {
    const part = parts.find((candidate) => candidate.id === id);
    if (!part) continue;
    row.dataset["mark"] = part.right ? "right" : "wrong";
    row.append(
      part.right
        ? partMark("right", strings.youChoseRight, part.html)
        : partMark("wrong", strings.youChoseWrong, part.html),
    );
  }
}

/** Takes the marks back. */
export function clearRows(rows: readonly MarkedRow[]): void {
  for (const { row } of rows) {
    delete row.dataset["mark"];
    row.querySelector(".part-mark")?.remove();
  }
}
