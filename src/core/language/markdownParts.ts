import type { MarkdownIt, Token } from "markdown-it";
import { createEngine } from "../markdown/engine.ts";
import { readFrontMatter } from "../markdown/frontMatter.ts";
import type { QuizBlockMark } from "../markdown/syntax/quizBlocks.ts";
import { TextLines, type Span } from "./place.ts";

/** What an author's text is made of, with places: what the features of an editor ask about it. */
export interface MarkdownParts {
  readonly lines: TextLines;
  /** The front matter with its `---` lines. */
  readonly frontMatter?: Span;
  readonly fences: readonly FencePart[];
  readonly headings: readonly HeadingPart[];
  readonly quizzes: readonly QuizPart[];
  /** As long as the text, with spaces for all that is no prose: code, comments, formulas, front matter. */
  readonly prose: string;
}

export interface FencePart extends Span {
  /** What follows the backticks. */
  readonly info: string;
  /** Lines from 0: of the opening, and the one after the last of the content. */
  readonly line: number;
  readonly endLine: number;
}

export interface HeadingPart extends Span {
  readonly level: number;
  /** Markdown, without heading attributes. */
  readonly text: string;
  /** Where that text stands. */
  readonly textSpan: Span;
  /** From 0. */
  readonly line: number;
}

export interface QuizPart extends Span {
  readonly attributes: Readonly<Record<string, string>>;
  /** From 0. */
  readonly line: number;
  readonly closed: boolean;
}

/** Takes a text apart as a lesson is read, but before includes: every line is the author's own. */
export function markdownParts(text: string): MarkdownParts {
  const parts = new Parts(text);
  const front = readFrontMatter(text, "").text;
  const ended = text.length - front.trimStart().length;
  const hasFront = front.length !== text.length || front !== text;
  const body = hasFront ? front : text;
  parts.read(blockParser().parse(body.replace(/\r\n?/g, "\n"), {}), 0);
  if (!hasFront) return parts.done();
  const lines = text.slice(0, ended).split("\n");
  const closing = lines.findIndex(
    (line, index) => index > 0 && /^(---|\.\.\.)[ \t]*\r?$/.test(line),
  );
  return parts.done(parts.lines.endOf(closing));
}

/** The blocks alone: what stands in a line is looked for where it is asked for. */
function blockParser(): MarkdownIt {
  return createEngine({ smartPunctuation: false, math: true }).disable(
    "inline",
  );
}

class Parts {
  readonly lines: TextLines;
  readonly #fences: FencePart[] = [];
  readonly #headings: HeadingPart[] = [];
  readonly #quizzes: QuizPart[] = [];
  readonly #blank: Span[] = [];

  constructor(text: string) {
    this.lines = new TextLines(text);
  }

  /** `offset`: the line of the text that the tokens' first line is. */
  read(tokens: readonly Token[], offset: number): void {
    tokens.forEach((token, index) => {
      if (!token.map) return;
      const first = token.map[0] + offset;
      const span = this.#span(first, token.map[1] + offset);
      switch (token.type) {
        case "fence":
          this.#fence(token, first, span);
          break;
        case "code_block":
        case "math_block":
          this.#blank.push(span);
          break;
        case "inline":
        case "table_open":
          this.#blankCode(span);
          break;
        case "heading_open":
          this.#heading(token, tokens[index + 1], first, span);
          break;
        case "quiz_block":
          this.#quiz(token, offset, first, span);
          break;
        default:
      }
    });
  }

  done(frontEnd?: number): MarkdownParts {
    const frontMatter =
      frontEnd === undefined ? undefined : { start: 0, end: frontEnd };
    const blank = frontMatter ? [frontMatter, ...this.#blank] : this.#blank;
    return {
      lines: this.lines,
      ...(frontMatter && { frontMatter }),
      fences: this.#fences,
      headings: this.#headings,
      quizzes: this.#quizzes,
      prose: blanked(this.lines.text, blank).replace(
        /<!--[\s\S]*?(?:-->|$)/g,
        blanks,
      ),
    };
  }

  #span(first: number, end: number): Span {
    return {
      start: this.lines.startOf(first),
      end: Math.max(this.lines.startOf(first), this.lines.endOf(end - 1)),
    };
  }

  #fence(token: Token, line: number, span: Span): void {
    const bodyLines = token.content.split("\n").length - 1;
    const endLine = line + 1 + bodyLines;
    this.#fences.push({ ...span, info: token.info.trim(), line, endLine });
    this.#blank.push(span);
  }

  #heading(
    open: Token,
    inline: Token | undefined,
    line: number,
    span: Span,
  ): void {
    const text = inline?.content ?? "";
    const at = this.lines.text.indexOf(text, span.start);
    const start = at < 0 ? span.start : at;
    this.#headings.push({
      ...span,
      level: Number(open.tag.slice(1)),
      text,
      textSpan: { start, end: start + text.length },
      line,
    });
  }

  #quiz(token: Token, offset: number, line: number, span: Span): void {
    // The parser's own note on this block; see `quizBlocks.ts`.
    const mark = token.meta as unknown as QuizBlockMark;
    const { attributes, closed, bodyLine } = mark;
    this.#quizzes.push({ ...span, attributes, closed, line });
    this.read(blockParser().parse(token.content, {}), offset + bodyLine);
  }

  /** A quiz in a list of quizzes: its code spans count as code as well. */
  #blankCode({ start, end }: Span): void {
    const text = this.lines.text.slice(start, end);
    if (!text.includes("`")) return;
    const code = /(?<![`\\])(`+)(?!`)[\s\S]{0,2000}?[^`]\1(?!`)/g;
    for (const match of text.matchAll(code)) {
      const at = start + match.index;
      this.#blank.push({ start: at, end: at + match[0].length });
    }
  }
}

function blanked(text: string, spans: readonly Span[]): string {
  let result = "";
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    result += text.slice(done, from) + blanks(text.slice(from, end));
    done = end;
  }
  return result + text.slice(done);
}

function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
