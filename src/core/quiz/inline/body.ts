import createMarkdown, {
  type MarkdownIt,
  type StateInline,
  type Token,
} from "markdown-it";

/** One block of a quiz's body that stands at its top level. Lines are the body's, from 0. */
export interface Block {
  /** markdown-it's name without `_open`, such as `bullet_list`. */
  readonly type: string;
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
  /** Its tokens, the opening and closing one included. */
  readonly tokens: readonly Token[];
}

export interface Hint {
  readonly text: string;
  readonly line: number;
}

/**
 * The body of a `<quiz>` block, split where its Markdown structure says: what is asked, the hints inside it,
 * and what follows the first `---`.
 */
export class QuizBody {
  /** The blocks before `---`, without hints. */
  readonly blocks: readonly Block[];
  readonly hints: readonly Hint[];
  readonly #lines: readonly string[];
  /** The line of `---`, or the end. */
  readonly #separator: number;
  readonly #hintLines: ReadonlySet<number>;

  constructor(text: string) {
    const normal = text.replace(/\r\n?/g, "\n");
    this.#lines = normal.split("\n");
    const all = topBlocks(parser().parse(normal, {}));
    const separator = all.find(isSeparator);
    this.#separator = separator?.start ?? this.#lines.length;
    const before = all.filter((block) => block.start < this.#separator);
    const { hints, taken } = findHints(before, this.#lines);
    this.hints = hints;
    this.#hintLines = taken;
    this.blocks = before.filter((block) => !taken.has(block.start));
  }

  /** Whether `---` is there. */
  get hasAfter(): boolean {
    return this.#separator < this.#lines.length;
  }

  /** What follows `---`. */
  get after(): string {
    return trimmed(this.#lines.slice(this.#separator + 1));
  }

  /** What is asked: everything before `---`. */
  get all(): string {
    return this.text(0, this.#separator);
  }

  /** From a line to before `---`, its lines changed by `change`. */
  rest(
    start: number,
    change: (line: string, number: number) => string = (line) => line,
  ): string {
    return this.text(start, this.#separator, change);
  }

  /** The source between two lines, without hints and empty lines around it. */
  text(
    start: number,
    end: number,
    change: (line: string, number: number) => string = (line) => line,
  ): string {
    return trimmed(
      this.#lines
        .slice(start, Math.min(end, this.#separator))
        .map((line, index) => change(line, start + index))
        .filter((_, index) => !this.#hintLines.has(start + index)),
    );
  }

  line(number: number): string {
    return this.#lines[number] ?? "";
  }
}

/** Two texts as paragraphs of one, leaving out what is empty. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

/**
 * Only splits: what it cuts out is rendered as every other Markdown. `text` right above `---` is no heading here,
 * so that an author who forgot the empty line gets what they meant.
 */
function parser(): MarkdownIt {
  const markdown = createMarkdown({ html: true }).disable("lheading");
  markdown.inline.ruler.before("link", "gap", readGap);
  return markdown;
}

/** What a `gap` token remembers: where in its block's content it stands. */
export type GapToken = {
  readonly raw: string;
  readonly inner: string;
  /** Index into the content of the inline token around it. */
  readonly at: number;
};

/** `[[answer]]`, where Markdown has text: not in code, not escaped. */
function readGap(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("[[", state.pos)) return false;
  const end = state.src.indexOf("]]", state.pos + 2);
  if (end < 0 || end + 2 > state.posMax) return false;
  const inner = state.src.slice(state.pos + 2, end);
  if (inner.includes("\n") || inner.includes("[[")) return false;
  if (!silent) {
    const meta: GapToken = { raw: `[[${inner}]]`, inner, at: state.pos };
    state.push("gap", "", 0).meta = meta;
  }
  state.pos = end + 2;
  return true;
}

/** `---`; a rule of stars or underscores is only a rule. */
function isSeparator(block: Block): boolean {
  return (
    block.type === "hr" && block.tokens[0]?.markup.startsWith("-") === true
  );
}

function topBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index] as Token;
    let last = index;
    if (open.nesting === 1)
      while (
        last + 1 < tokens.length &&
        !(tokens[last]?.nesting === -1 && tokens[last]?.level === open.level)
      )
        last++;
    const [start, end] = open.map ?? [0, 0];
    const type = open.type.replace(/_open$/, "");
    blocks.push({ type, start, end, tokens: tokens.slice(index, last + 1) });
    index = last;
  }
  return blocks;
}

/** `<details><summary>Hint</summary> … </details>` at the top level. */
function findHints(
  blocks: readonly Block[],
  lines: readonly string[],
): { hints: Hint[]; taken: Set<number> } {
  const hints: Hint[] = [];
  const taken = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.type !== "html_block" || taken.has(block.start)) return;
    const end = endOfDetails(blocks, index);
    const found = hintsIn(lines.slice(block.start, end).join("\n"));
    if (found === undefined) return;
    for (const { text, line } of found)
      hints.push({ text, line: block.start + line });
    for (let line = block.start; line < end; line++) taken.add(line);
  });
  return { hints, taken };
}

/** The hints of a source that holds nothing else: one after the other, with or without an empty line between them. */
function hintsIn(source: string): Hint[] | undefined {
  const hints: Hint[] = [];
  let depth = 0;
  let start = 0;
  let end = 0;
  for (const tag of source.matchAll(/<details\b[^>]*>|<\/details\s*>/gi)) {
    if (tag[0].startsWith("</")) depth--;
    else if (depth++ === 0) start = tag.index;
    if (depth !== 0) continue;
    const hint =
      /^<details[^>]*>\s*<summary[^>]*>\s*hint\b[^<]*<\/summary>(.*)<\/details\s*>$/is.exec(
        source.slice(start, tag.index + tag[0].length),
      );
    if (hint === null || source.slice(end, start).trim() !== "")
      return undefined;
    const line = source.slice(0, start).split("\n").length - 1;
    hints.push({ text: (hint[1] ?? "").trim(), line });
    end = tag.index + tag[0].length;
  }
  return source.slice(end).trim() === "" && hints.length > 0
    ? hints
    : undefined;
}

/** The line after the `</details>` that ends what a block begins. */
function endOfDetails(blocks: readonly Block[], first: number): number {
  let depth = 0;
  for (const block of blocks.slice(first)) {
    if (block.type !== "html_block") continue;
    const html = block.tokens[0]?.content ?? "";
    depth += html.match(/<details\b/gi)?.length ?? 0;
    depth -= html.match(/<\/details\s*>/gi)?.length ?? 0;
    if (depth <= 0) return block.end;
  }
  return blocks[first]?.end ?? 0;
}

function trimmed(lines: readonly string[]): string {
  const isText = (line: string): boolean => line.trim() !== "";
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  return first < 0 ? "" : lines.slice(first, last + 1).join("\n");
}
