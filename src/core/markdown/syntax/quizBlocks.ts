import type { MarkdownIt, StateBlock } from "markdown-it";

/** What a `quiz_block` token carries as `meta`; its body is `content`. */
export interface QuizBlockMark {
  readonly attributes: Readonly<Record<string, string>>;
  /** Lines of the text, from 0, that the body's first line stands in. */
  readonly bodyLine: number;
  readonly closed: boolean;
}

/**
 * `<quiz …>` to its `</quiz>`, at the start of lines, not looking into fences. One that is never closed takes its
 * own line alone, so that the rest of the lesson is read as usual.
 */
export function quizBlocks(md: MarkdownIt): void {
  md.block.ruler.before("html_block", "quizBlock", quizBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

const opening = /^<quiz((?:\s[^<>]{0,2000})?)>/i;
const closing = /<\/quiz\s{0,20}>[ \t]*$/i;

/** A fence may open in the line of a list's marker or in a quotation. */
const fenceOpening =
  /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(`{3,}(?=[^`]*$)|~{3,})/;

/** Lines of a quiz that a person wrote; it bounds the search for an end that is missing. */
const longest = 500;

function quizBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const first = contentOf(state, startLine);
  const open = opening.exec(first);
  if (!open) return false;
  if (silent) return true;
  const rest = first.slice(open[0].length);
  const end = endOf(state, startLine, endLine, rest);
  const body = end === undefined ? "" : bodyOf(state, startLine, end, rest);
  const inFirstLine = end === startLine || rest.trim() !== "";
  const mark: QuizBlockMark = {
    attributes: attributesIn(open[1] ?? ""),
    bodyLine: inFirstLine ? startLine : startLine + 1,
    closed: end !== undefined,
  };
  const token = state.push("quiz_block", "", 0);
  token.content = body;
  token.meta = { ...mark };
  token.map = [startLine, (end ?? startLine) + 1];
  state.line = (end ?? startLine) + 1;
  return true;
}

/** The line that ends with the closing tag of this block. */
function endOf(
  state: StateBlock,
  startLine: number,
  endLine: number,
  rest: string,
): number | undefined {
  const last = Math.min(endLine, startLine + longest);
  let depth = 1;
  let fence: string | undefined;
  for (let line = startLine; line < last; line++) {
    if (
      line > startLine &&
      !state.isEmpty(line) &&
      (state.sCount[line] ?? 0) < state.blkIndent
    )
      return undefined;
    const text = line === startLine ? rest : contentOf(state, line);
    if (fence !== undefined) {
      const ticks = /^(?:>[ \t]?)*(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1];
      if (ticks?.startsWith(fence)) fence = undefined;
      continue;
    }
    fence = fenceOpening.exec(text)?.[1];
    if (line > startLine && opening.test(text)) depth++;
    if (closing.test(text) && --depth === 0) return line;
  }
  return undefined;
}

function bodyOf(
  state: StateBlock,
  startLine: number,
  end: number,
  rest: string,
): string {
  if (end === startLine) return rest.replace(closing, "");
  const between = state.getLines(startLine + 1, end, state.blkIndent, false);
  const last = contentOf(state, end).replace(closing, "");
  const lines = end > startLine + 1 ? [between] : [];
  if (rest.trim() !== "") lines.unshift(rest);
  if (last.trim() !== "") lines.push(last);
  return lines.join("\n");
}

function contentOf(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const pattern =
    /([a-zA-Z_][\w-]{0,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
  for (const [, name = "", double, single, bare] of text.matchAll(pattern))
    if (name !== "__proto__") found[name] = double ?? single ?? bare ?? "";
  return found;
}
