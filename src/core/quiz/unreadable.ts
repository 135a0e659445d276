import type { Finding } from "../check/finding.ts";
import type { Markdown, UnreadableQuestion } from "./model.ts";
import { questionHash } from "./questionHash.ts";

/** A question that is shown as a box with what is wrong with it. */
export function unreadableQuestion(
  id: string,
  prompt: Markdown,
  finding: Finding,
): UnreadableQuestion {
  return {
    kind: "unreadable",
    id,
    prompt,
    hints: [],
    points: 0,
    asksWhy: false,
    at: { file: finding.file, line: finding.line, column: finding.column },
    hash: questionHash("unreadable", prompt),
    finding,
  };
}
