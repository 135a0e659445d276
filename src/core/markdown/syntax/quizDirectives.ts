import type { MarkdownIt, Token } from "markdown-it";

/**
 * `{{#quiz …}}` stands anywhere in a text, as mdbook-quiz has it: a paragraph or a piece of HTML is parted at it.
 * Where nothing can be parted, as in a heading, the `directive` stays inside and gets a `map` of its own.
 */
export function quizDirectives(md: MarkdownIt): void {
  md.core.ruler.push("quizDirectives", (state) => {
    if (!state.src.includes("#quiz")) return;
    const parted: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const [open, inline, close] = state.tokens.slice(index, index + 3);
      if (!open) continue;
      if (open.type === "html_block") parted.push(...partHtml(open));
      else if (open.type === "inline") parted.push(placed(open));
      else if (open.type === "paragraph_open" && inline && close) {
        parted.push(...partParagraph(open, placed(inline), close));
        index += 2;
      } else parted.push(open);
    }
    state.tokens = parted;
  });
}

function isQuiz(token: Token): boolean {
  return token.type === "directive" && token.info === "quiz";
}

/** Gives each quiz in a text the line that it stands in. */
function placed(inline: Token): Token {
  let line = inline.map?.[0] ?? 0;
  for (const child of inline.children ?? [])
    if (isBreak(child)) line++;
    else if (isQuiz(child)) child.map = [line, line + 1];
  return inline;
}

/** The text before, the quiz, the text after. Those inside of emphasis or a link stay in the text. */
function partParagraph(open: Token, inline: Token, close: Token): Token[] {
  const children = inline.children ?? [];
  if (!children.some((child) => isQuiz(child) && child.level === 0))
    return [open, inline, close];
  const parted: Token[] = [];
  let line = inline.map?.[0] ?? 0;
  let piece: Token[] = [];
  const end = (): void => {
    while (piece[0] && isBlank(piece[0])) if (isBreak(piece.shift())) line++;
    const lines = line + piece.filter(isBreak).length;
    const map: [number, number] = [line, lines + 1];
    if (piece.length > 0)
      parted.push(
        like(open, { map, meta: open.meta }),
        like(inline, {
          map,
          content: piece.map((child) => child.content).join(""),
          children: piece,
          // A checklist item's box goes before its first words.
          meta: parted.length === 0 ? inline.meta : null,
        }),
        like(close, {}),
      );
    line = lines;
    piece = [];
  };
  for (const child of children) {
    if (isQuiz(child) && child.level === 0) {
      end();
      parted.push(asBlock(child, open.level));
    } else piece.push(child);
  }
  end();
  return parted;
}

// A comment, an element whose content is no text or is code, a tag; else the directive itself.
const pieces =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|svg|math|template|pre|code)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^<>]*|\\?\{\{\s{0,8}#quiz\s([^}\n]{1,1000})\}\}/gi;

function partHtml(block: Token): Token[] {
  if (!block.content.includes("#quiz")) return [block];
  const parted: Token[] = [];
  let done = 0;
  let line = block.map?.[0] ?? 0;
  const html = (end: number): void => {
    const content = block.content.slice(done, end);
    const lines = line + content.split("\n").length - 1;
    const map: [number, number] = [line, lines + 1];
    if (content !== "") parted.push(like(block, { content, map }));
    line = lines;
  };
  for (const match of block.content.matchAll(pieces)) {
    if (!match[0].startsWith("{{")) continue;
    html(match.index);
    done = match.index + match[0].length;
    const quiz = like(block, { info: "quiz", markup: match[0] });
    quiz.content = (match[2] ?? "").trim();
    quiz.map = [line, line + 1];
    parted.push(asBlock(quiz, block.level));
  }
  html(block.content.length);
  return parted;
}

function asBlock(directive: Token, level: number): Token {
  return like(directive, { type: "directive_block", block: true, level });
}

function like(token: Token, changes: Partial<Token>): Token {
  const TokenClass = token.constructor as new (
    type: string,
    tag: string,
    nesting: -1 | 0 | 1,
  ) => Token;
  const copy = new TokenClass(token.type, token.tag, token.nesting);
  return Object.assign(copy, token, { attrs: null }, changes);
}

function isBreak(token: Token | undefined): boolean {
  return token?.type === "softbreak" || token?.type === "hardbreak";
}

function isBlank(token: Token): boolean {
  return (
    isBreak(token) || (token.type === "text" && token.content.trim() === "")
  );
}
