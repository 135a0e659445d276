import type { Token } from "markdown-it";
import { join } from "../coursePath.ts";
import { chapterPath } from "../formats/mdbook/chapters.ts";
import { summaryTokens } from "../formats/mdbook/summary.ts";
import { linksIn, plainTextOf } from "../formats/mdbook/summaryInline.ts";
import { asAddress, relativePath } from "../language/writtenPath.ts";

/** Where a new chapter goes, as an author says it. */
export type ChapterPlace =
  /** On the same level, behind the chapter and all that is nested below it. */
  | { readonly kind: "after"; readonly path: string }
  /** Nested below the chapter, as the last one there. */
  | { readonly kind: "under"; readonly path: string }
  /** As the last of a part, by the part's title. */
  | { readonly kind: "part"; readonly title: string }
  /** As the last numbered chapter. */
  | { readonly kind: "end" };

/** A text to put in; nothing else changes. */
export interface Insertion {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly text: string;
}

/**
 * The insertion that names a new chapter in a SUMMARY.md. `path` is the chapter's, inside the course, and
 * `textFolder` the folder that the outline names chapters from. A place that is not there is the end.
 */
export function chapterInsertion(
  summary: string,
  chapter: { readonly title: string; readonly path: string },
  place: ChapterPlace,
  textFolder: string,
): Insertion {
  const text = new SummaryText(summary, textFolder);
  const link = linkTo(chapter, textFolder);
  if (place.kind === "part") return text.endOfPart(place.title, link);
  if (place.kind === "end") return text.end(link);
  const item = text.itemOf(place.path);
  if (item === undefined)
    return text.afterUnnumbered(place.path, link) ?? text.end(link);
  return place.kind === "after"
    ? text.afterItem(item, link)
    : text.underItem(item, link);
}

/** A list item of the outline; lines from 0, the last one excluded. */
interface Item {
  readonly from: number;
  readonly to: number;
  /** White space, marker and white space: what its siblings begin with, too. */
  readonly indent: string;
  readonly marker: string;
  readonly gap: string;
  /** The last item of the list nested in it. */
  readonly lastChild?: Item;
}

class SummaryText {
  readonly #lines: readonly string[];
  readonly #tokens: readonly Token[];
  readonly #textFolder: string;
  readonly #newline: string;

  constructor(text: string, textFolder: string) {
    this.#lines = text.split(/(?<=\n)/);
    this.#tokens = summaryTokens(text);
    this.#textFolder = textFolder;
    this.#newline = text.includes("\r\n") ? "\r\n" : "\n";
  }

  itemOf(path: string): Item | undefined {
    const index = this.#tokens.findIndex(
      (token, at) =>
        token.type === "list_item_open" &&
        this.#names(this.#inlineOf(at), path),
    );
    return index < 0 ? undefined : this.#item(index);
  }

  afterItem(item: Item, link: string): Insertion {
    return this.#insertLine(
      item.to,
      `${item.indent}${this.#markerAfter(item)}${item.gap}${link}`,
    );
  }

  underItem(item: Item, link: string): Insertion {
    if (item.lastChild !== undefined)
      return this.afterItem(item.lastChild, link);
    const { indent, marker, gap } = item;
    const nested = this.#nesting() ?? " ".repeat((marker + gap).length);
    return this.#insertLine(item.to, `${indent}${nested}- ${link}`);
  }

  /** Behind a chapter that stands outside of lists, before or after the numbered ones. */
  afterUnnumbered(path: string, link: string): Insertion | undefined {
    const inline = this.#tokens.find(
      (token) => token.type === "inline" && this.#names(token, path),
    );
    const line = linksIn(inline).find(
      ({ href }) => this.#pathOf(href) === path,
    )?.line;
    if (inline === undefined || line === undefined) return undefined;
    const isLast = line === inline.map?.[1];
    // Where the text goes on in the next line, an empty one would tear it apart.
    return this.#insertLine(line, isLast ? `${this.#newline}${link}` : link);
  }

  endOfPart(title: string, link: string): Insertion {
    const start = this.#tokens.findIndex(
      (token, at) =>
        token.type === "heading_open" &&
        plainTextOf(this.#tokens[at + 1]) === title,
    );
    if (start < 0) return this.end(link);
    const next = this.#tokens.findIndex(
      (token, at) =>
        at > start &&
        (token.type === "heading_open" || token.type === "paragraph_open") &&
        token.level === 0,
    );
    const last = this.#lastTopItem(start, next < 0 ? undefined : next);
    return last === undefined
      ? this.#insertLine(
          this.#tokens[start]?.map?.[1] ?? 0,
          `${this.#newline}- ${link}`,
        )
      : this.afterItem(last, link);
  }

  end(link: string): Insertion {
    const last = this.#lastTopItem(0);
    return last === undefined
      ? this.#insertLine(this.#lines.length, `${this.#newline}- ${link}`)
      : this.afterItem(last, link);
  }

  #lastTopItem(from: number, to = this.#tokens.length): Item | undefined {
    const index = this.#tokens.findLastIndex(
      (token, at) =>
        at >= from &&
        at < to &&
        token.type === "list_item_open" &&
        token.level === 1,
    );
    return index < 0 ? undefined : this.#item(index);
  }

  #item(index: number): Item | undefined {
    const open = this.#tokens[index];
    if (!open?.map) return undefined;
    const [from, end] = open.map;
    const begins =
      /^(?<indent>\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*?)(?<marker>[-*+]|\d{1,9}[.)])(?<gap>[ \t]+)/.exec(
        this.#lines[from] ?? "",
      )?.groups;
    let to = end;
    while (to > from + 1 && (this.#lines[to - 1] ?? "").trim() === "") to--;
    const lastChild = this.#lastChildOf(index, open.level);
    return {
      from,
      to,
      indent: (begins?.["indent"] ?? "").replace(/\S/g, " "),
      marker: begins?.["marker"] ?? "-",
      gap: begins?.["gap"] ?? " ",
      ...(lastChild && { lastChild }),
    };
  }

  #lastChildOf(index: number, level: number): Item | undefined {
    const close = this.#tokens.findIndex(
      (token, at) =>
        at > index && token.type === "list_item_close" && token.level === level,
    );
    const child = this.#tokens.findLastIndex(
      (token, at) =>
        at > index &&
        at < close &&
        token.type === "list_item_open" &&
        token.level === level + 2,
    );
    return child < 0 ? undefined : this.#item(child);
  }

  /** The item's own text, not that of an item nested in it. */
  #inlineOf(index: number): Token | undefined {
    const first = this.#tokens
      .slice(index + 1)
      .find(({ type }) => type === "inline" || type.endsWith("_list_open"));
    return first?.type === "inline" ? first : undefined;
  }

  #names(inline: Token | undefined, path: string): boolean {
    return linksIn(inline).some(({ href }) => this.#pathOf(href) === path);
  }

  #pathOf(href: string): string | undefined {
    const found = chapterPath(href, this.#textFolder);
    return typeof found === "object" ? found.path : undefined;
  }

  /** How far this outline indents what is nested. */
  #nesting(): string | undefined {
    const inner = this.#tokens.findIndex(
      ({ type, level }) => type === "list_item_open" && level === 3,
    );
    const outer = this.#tokens.findLastIndex(
      ({ type, level }, at) =>
        at < inner && type === "list_item_open" && level === 1,
    );
    if (inner < 0 || outer < 0) return undefined;
    const [above, below] = [this.#item(outer), this.#item(inner)];
    return above && below?.indent.startsWith(above.indent)
      ? below.indent.slice(above.indent.length)
      : undefined;
  }

  /** Numbered lists count on. */
  #markerAfter({ marker }: Item): string {
    const number = /^(\d+)([.)])$/.exec(marker);
    return number === null
      ? marker
      : `${Number(number[1]) + 1}${number[2] ?? "."}`;
  }

  /** Before the line with this number, from 0; behind the last one when there are fewer. */
  #insertLine(line: number, text: string): Insertion {
    const before = this.#lines.slice(0, line).join("");
    const begins = before === "" || before.endsWith("\n") ? "" : this.#newline;
    return {
      offset: before.length,
      text: `${begins}${text}${this.#newline}`,
    };
  }
}

function linkTo(
  { title, path }: { readonly title: string; readonly path: string },
  textFolder: string,
): string {
  const way = relativePath(join(textFolder, "SUMMARY.md"), path);
  const words = title.replace(/\s+/g, " ").replace(/[\\[\]`*_<>&!]/g, "\\$&");
  return `[${words}](${asAddress(way)})`;
}
