import type { Markdown } from "../model.ts";

/** What two written answers must share to be the same: not case, not the amount of white space. */
export function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");
}

/** A text shown as it is, whatever it holds: a code span, or a fence when it has several lines. */
export function codeSpan(text: string): Markdown {
  const longest = Math.max(
    0,
    ...Array.from(text.matchAll(/`+/g), ([run]) => run.length),
  );
  if (text.includes("\n")) {
    const fence = "`".repeat(Math.max(3, longest + 1));
    return `${fence}\n${text.replace(/\n$/, "")}\n${fence}`;
  }
  const ticks = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return text.trim() === "" ? "" : `${ticks}${pad}${text}${pad}${ticks}`;
}
