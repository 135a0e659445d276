import createParser, { type MarkdownIt, type Token } from "markdown-it";
import type { Finding } from "../../check/finding.ts";
import type { CourseNode } from "../../course/model.ts";
import { Chapters, type ChapterLink } from "./chapters.ts";
import { linksIn, plainTextOf } from "./summaryInline.ts";
import { OutlineBuilder } from "./outlineBuilder.ts";

/** What a SUMMARY.md says. */
export interface Outline {
  readonly title?: string;
  readonly nodes: readonly CourseNode[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the whole grammar of SUMMARY.md as mdBook 0.5 does, and what real files add: `##` headings are parts too,
 * a link before `---` (a heading to CommonMark) is a chapter, several links in one line are several chapters.
 * `path` is the file's own path, `textFolder` the folder that chapters are named from.
 */
export function readSummary(
  text: string,
  path: string,
  textFolder: string,
): Outline {
  const tokens = summaryTokens(text);
  const chapters = new Chapters(path, textFolder);
  const outline = new OutlineBuilder();
  const title = readTitle(tokens);
  let index = title.next;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token?.type.endsWith("_list_open")) {
      const list = readList(tokens, index, chapters, outline);
      outline.addNumbered(list.nodes);
      index = list.next;
      continue;
    }
    if (token?.type === "hr") outline.addSeparator();
    if (token?.type === "heading_open")
      readHeading(token, tokens[index + 1], chapters, outline);
    if (token?.type === "paragraph_open")
      for (const link of linksIn(tokens[index + 1]))
        outline.addUnnumbered(chapters.node(link, undefined, []));
    index++;
  }
  return {
    ...(title.text ? { title: title.text } : {}),
    nodes: outline.nodes,
    findings: chapters.findings,
  };
}

/** A SUMMARY.md as Markdown; the lines of the tokens are those of the text. */
export function summaryTokens(text: string): Token[] {
  return summaryParser().parse(withoutLeadingComments(text), {});
}

/** A comment at the beginning of a line or an item makes all of the line that it ends in HTML to CommonMark; here it says nothing. */
function withoutLeadingComments(text: string): string {
  return text.replace(
    /^((?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*)<!--(?:(?!-->)[\s\S]){0,5000}-->[ \t]*(?=[^\s<])/gm,
    // Every other line keeps its number.
    (comment, before: string) =>
      "\n".repeat(comment.split("\n").length - 1) + before,
  );
}

/** CommonMark alone, with links kept as written: paths are not addresses. */
function summaryParser(): MarkdownIt {
  const parser = createParser("commonmark");
  parser.normalizeLink = (link) => link;
  parser.validateLink = () => true;
  return parser;
}

/** A first-level heading before anything else is the title; "Summary" is only a custom, not a name. */
function readTitle(tokens: readonly Token[]): { text?: string; next: number } {
  const first = tokens.findIndex((token) => token.type !== "html_block");
  const heading = tokens[first];
  const inline = tokens[first + 1];
  if (heading?.tag !== "h1" || !inline || linksIn(inline).length > 0)
    return { next: 0 };
  const text = plainTextOf(inline);
  const custom = /^(summary|table of contents|contents)$/i.test(text);
  return { ...(custom ? {} : { text }), next: first + 3 };
}

function readHeading(
  heading: Token,
  inline: Token | undefined,
  chapters: Chapters,
  outline: OutlineBuilder,
): void {
  const links = linksIn(inline);
  for (const link of links)
    outline.addUnnumbered(chapters.node(link, undefined, []));
  if (links.length === 0)
    outline.startPart(plainTextOf(inline), Number(heading.tag.slice(1)));
  else if (heading.markup === "-") outline.addSeparator();
}

/** A list and all below it; `index` is at its opening token. */
function readList(
  tokens: readonly Token[],
  index: number,
  chapters: Chapters,
  numbering: { enter(): void; next(): string; leave(): void },
): { nodes: CourseNode[]; next: number } {
  const nodes: CourseNode[] = [];
  let here = index + 1;
  while (here < tokens.length) {
    const token = tokens[here];
    if (token?.type.endsWith("_list_close")) break;
    if (token?.type === "list_item_open") {
      const item = readItem(tokens, here, chapters, numbering);
      for (const node of item.nodes) nodes.push(node);
      here = item.next;
    } else here++;
  }
  return { nodes, next: here + 1 };
}

function readItem(
  tokens: readonly Token[],
  index: number,
  chapters: Chapters,
  numbering: { enter(): void; next(): string; leave(): void },
): { nodes: CourseNode[]; next: number } {
  let link: ChapterLink | undefined;
  let number: string | undefined;
  const children: CourseNode[] = [];
  let here = index + 1;
  while (here < tokens.length && tokens[here]?.type !== "list_item_close") {
    const token = tokens[here];
    if (token?.type === "inline" && !link) {
      link = linksIn(token)[0] ?? textOnly(token);
      if (link) number = numbering.next();
    }
    if (token?.type === "hr") children.push({ kind: "separator" });
    if (token?.type.endsWith("_list_open")) {
      numbering.enter();
      const list = readList(tokens, here, chapters, numbering);
      numbering.leave();
      for (const node of list.nodes) children.push(node);
      here = list.next;
    } else here++;
  }
  const nodes = link ? chapters.node(link, number, children) : children;
  return { nodes, next: here + 1 };
}

/** An item without a link announces a chapter, like a draft. */
function textOnly(inline: Token): ChapterLink | undefined {
  const title = plainTextOf(inline);
  return title
    ? { title, href: "", line: (inline.map?.[0] ?? 0) + 1 }
    : undefined;
}
