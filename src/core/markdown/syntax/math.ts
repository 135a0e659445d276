import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** A formula longer than this is a forgotten dollar sign; it also keeps the search linear. */
const farthest = 4_000;

/**
 * `$…$` and `\\(…\\)` in a line, `$$…$$` and `\\[…\\]` in a line or as a block: `math_inline` and `math_block`
 * tokens with the formula as `content`; `info` is `inline` or `display`.
 */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math", inlineMath);
  md.block.ruler.before("fence", "mathBlock", blockMath, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

interface Delimiters {
  readonly open: string;
  readonly close: string;
  readonly display: boolean;
}

/** The longer openings first. */
const delimiters: readonly Delimiters[] = [
  { open: "$$", close: "$$", display: true },
  { open: "\\\\[", close: "\\\\]", display: true },
  { open: "\\\\(", close: "\\\\)", display: false },
  { open: "$", close: "$", display: false },
];

function inlineMath(state: StateInline, silent: boolean): boolean {
  const first = state.src.charCodeAt(state.pos);
  if (first !== 0x24 && first !== 0x5c) return false;
  const kind = delimiters.find(({ open }) =>
    state.src.startsWith(open, state.pos),
  );
  if (!kind) return false;
  const start = state.pos + kind.open.length;
  const end =
    kind.open === "$"
      ? closingDollar(state.src, start, state.posMax)
      : closing(state.src, kind.close, start, state.posMax);
  if (end < 0) return false;
  if (!silent) {
    const token = state.push("math_inline", "span", 0);
    token.content = state.src.slice(start, end);
    token.info = kind.display ? "display" : "inline";
  }
  state.pos = end + kind.close.length;
  return true;
}

function closing(
  source: string,
  close: string,
  start: number,
  max: number,
): number {
  const found = source
    .slice(start, Math.min(max, start + farthest))
    .indexOf(close);
  return found <= 0 ? -1 : start + found;
}

/** Money is not math: no space inside the signs, no digit after the closing one. */
function closingDollar(source: string, start: number, max: number): number {
  if (/^[\s$]|^$/.test(source.charAt(start))) return -1;
  const last = Math.min(max, start + farthest / 4);
  for (let index = start; index < last; index++) {
    const unit = source.charAt(index);
    if (unit === "\\") index++;
    else if (unit === "\n" && source.charAt(index + 1) === "\n") return -1;
    else if (
      unit === "$" &&
      !/\s/.test(source.charAt(index - 1)) &&
      !/[\d$]/.test(source.charAt(index + 1))
    )
      return index;
  }
  return -1;
}

function blockMath(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const first = lineAt(state, startLine);
  const kind = delimiters.find(
    ({ open, display }) => display && first.startsWith(open),
  );
  if (!kind) return false;
  const lines = [first.slice(kind.open.length)];
  let line = startLine;
  while (!endsWith(lines.at(-1), kind.close)) {
    line++;
    if (line >= endLine || state.isEmpty(line)) return false;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return false;
    lines.push(lineAt(state, line));
  }
  if (silent) return true;
  const token = state.push("math_block", "span", 0);
  token.content = lines.join("\n").trimEnd().slice(0, -kind.close.length);
  token.info = "display";
  token.map = [startLine, line + 1];
  state.line = line + 1;
  return true;
}

function endsWith(line: string | undefined, close: string): boolean {
  return line?.trimEnd().endsWith(close) === true;
}

function lineAt(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}
