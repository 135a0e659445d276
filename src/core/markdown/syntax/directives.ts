import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/**
 * What is left of `{{#name …}}` when includes are done. Alone in a line it is a `directive_block` token, inside a
 * text a `directive`; `info` is the name and `content` the rest.
 */
export function directives(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "directive", inlineDirective);
  md.block.ruler.before("fence", "directiveBlock", blockDirective, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.core.ruler.push("escapedDirectives", (state) => {
    for (const token of state.tokens) {
      if (token.content.includes("\\{{#")) unescape(token);
      token.children?.forEach(unescape);
    }
  });
}

// The name may begin with a private sign: see `problemMark`.
const pattern =
  /\{\{\s{0,8}#(\uE000?[a-zA-Z0-9_]{1,60})(?:\s([^}\n]{0,1000}))?\}\}/y;

function inlineDirective(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("{{", state.pos)) return false;
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  if (!match) return false;
  if (!silent) {
    const token = state.push("directive", "", 0);
    token.info = match[1] ?? "";
    token.content = (match[2] ?? "").trim();
    token.markup = match[0];
  }
  state.pos += match[0].length;
  return true;
}

function blockDirective(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith("{{", start)) return false;
  const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
  pattern.lastIndex = 0;
  const match = pattern.exec(line);
  if (match?.[0].length !== line.length || !standsAlone(match[1] ?? ""))
    return false;
  if (silent) return true;
  const token = state.push("directive_block", "", 0);
  token.info = match[1] ?? "";
  token.content = (match[2] ?? "").trim();
  token.markup = match[0];
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

/** The others are words of a paragraph, even when a line break puts them alone. */
function standsAlone(name: string): boolean {
  return name === "quiz" || name.startsWith(problemMark);
}

/** A sign of the private use area, which is taken out of every author's text: begins the names of our own. */
export const problemMark = "\uE000";

function unescape(token: { type: string; content: string }): void {
  if (
    /^(fence|code_block|code_inline|html_block|html_inline)$/.test(token.type)
  )
    token.content = token.content.replace(/\\(\{\{#[^\n]{0,1000}?\}\})/g, "$1");
}
