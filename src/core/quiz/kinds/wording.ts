import type { Markdown } from "../model.ts";

/** What two written answers must share to be the same. The amount of white space never matters. */
export function comparable(
  text: string,
  strict: { readonly case: boolean; readonly accents: boolean },
): string {
  const spaced = text.trim().replace(/\s+/g, " ");
  const accented = strict.accents
    ? spaced.normalize("NFC")
    : withoutAccents(spaced);
  return strict.case ? accented : accented.toLowerCase();
}

/** Only the accents of Latin, Greek and Cyrillic: in other scripts such marks are letters. */
function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
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

/** Plain text as Markdown that shows it as it is. */
export function plain(text: string): Markdown {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|&$~^=:"']/g, "\\$&");
}
