import { say, type Text } from "../text.ts";
import { replaceGapMarks } from "../quiz/gap.ts";
import type { Question } from "../quiz/model.ts";

/** How a question will be asked, in a few words. */
export function questionWords(question: Question): Text {
  switch (question.kind) {
    case "choice":
      return question.multiple
        ? say`Choose all that are right of ${question.options.length} options`
        : say`Choose one of ${question.options.length} options`;
    case "shortAnswer":
      return question.field === "long"
        ? say`Write an answer of several lines`
        : question.field === "code"
          ? say`Write code`
          : say`Write a short answer`;
    case "tracing":
      return say`Say whether the program compiles, and what it prints`;
    case "ordering":
      return say`Put ${question.items.length} items in order`;
    case "matching":
      return say`Match ${question.left.length} items with ${question.right.length}`;
    case "blanks":
      return say`Fill in the gaps: ${question.gaps.length}`;
    case "reflection":
      return question.long
        ? say`Write several paragraphs, then compare with a model answer`
        : say`Think and write, then compare with a model answer`;
    case "numeric":
      return say`Write a number`;
    case "grid":
      return say`Mark the cells of a table with ${question.rows.length} rows and ${question.columns.length} columns`;
    case "output":
      return say`Write what the program prints`;
    case "point":
      return say`Point at a part of the diagram`;
    case "messages":
      return say`Put the messages of the diagram in order`;
    case "unreadable":
      return say`Cannot be asked as written`;
  }
}

/** The first words of what is asked, without markup that would disturb one line. */
export function shortPrompt(question: Question): string {
  const text =
    question.kind === "blanks" && question.prompt.trim() === ""
      ? question.text
      : question.prompt;
  const line =
    text
      .split("\n")
      .find((part) => /[\p{L}\p{N}]/u.test(part) && !/^\s*```/.test(part)) ??
    "";
  const plain = replaceGapMarks(line, () => "…")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*_#>|]/g, "")
    .trim();
  return plain.length <= 80 ? plain : `${plain.slice(0, 79).trimEnd()}…`;
}
