import { directiveNames } from "../markdown/directiveNames.ts";
import type { MarkdownParts } from "./markdownParts.ts";
import type { Span } from "./place.ts";
import { destinationAt, type WrittenAddress } from "./writtenAddress.ts";
import type { Quotes } from "./writtenPath.ts";

/** An address that a text names: where a link leads, what an include or a quiz is read from. */
export interface Target {
  readonly kind: "link" | "image" | "include" | "quiz";
  /** As it stands in the text. */
  readonly written: string;
  /** What it stands in. */
  readonly quotes?: Quotes;
  /** Where it stands. */
  readonly span: Span;
  /** The part of it that names the file; empty for `#heading`. */
  readonly path: Span;
  /** What follows `#`, or the `:` of an include. */
  readonly part?: Span;
  /** The whole of the link or directive. */
  readonly whole: Span;
  /** The label of `[label]: address`. */
  readonly label?: string;
}

/** Every address in a Markdown text, in order. Includes count in code as well: they are carried out there. */
export function targetsIn(parts: MarkdownParts): readonly Target[] {
  const { prose, lines } = parts;
  return [
    ...links(prose, lines.text),
    ...definitions(prose, lines.text),
    ...htmlAddresses(prose, lines.text),
    ...directives(lines.text, parts),
  ].sort((a, b) => a.span.start - b.span.start);
}

function* links(prose: string, text: string): Generator<Target> {
  for (const match of prose.matchAll(/\]\([ \t]*(?:\n[ \t>]*)?/g)) {
    const at = match.index + match[0].length;
    const found = destinationAt(prose, at);
    if (found === undefined) continue;
    const { end } = found.span;
    const open = openingBracket(prose, match.index);
    const kind = prose[open - 1] === "!" ? "image" : "link";
    const close = prose.indexOf(")", end);
    yield linkAt(text, kind, found, {
      start: kind === "image" ? open - 1 : open,
      end: close < 0 ? end : close + 1,
    });
  }
}

/** The `[` that belongs to a `]`; the `]` itself when there is none. */
function openingBracket(prose: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= Math.max(0, closing - 1000); at--) {
    if (prose[at - 1] === "\\") continue;
    if (prose[at] === "]") depth++;
    else if (prose[at] === "[" && --depth === 0) return at;
  }
  return closing;
}

const definition =
  /^[ \t>]{0,12}\[(?!\^)([^\]\n]{1,200})\]:[ \t]*(?:\n[ \t>]*)?/gm;

function* definitions(prose: string, text: string): Generator<Target> {
  for (const match of prose.matchAll(definition)) {
    const found = destinationAt(prose, match.index + match[0].length);
    if (found === undefined) continue;
    const end = found.span.end + (found.quotes === "<" ? 1 : 0);
    const target = linkAt(text, "link", found, { start: match.index, end });
    yield { ...target, label: labelKey(match[1] ?? "") };
  }
}

/** How labels of references are compared. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

const htmlAddress =
  /<(a|img)\b[^<>]{0,1000}?\s(?:href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]{0,1000}>?/gi;

function* htmlAddresses(prose: string, text: string): Generator<Target> {
  for (const match of prose.matchAll(htmlAddress)) {
    const written = match[2] ?? match[3] ?? "";
    const quote = match[2] === undefined ? "'" : '"';
    const inside = match[0].search(/\s(?:href|src)\s*=/i);
    const start =
      match.index + match[0].indexOf(quote + written + quote, inside) + 1;
    const whole = { start: match.index, end: match.index + match[0].length };
    const kind = match[1]?.toLowerCase() === "img" ? "image" : "link";
    const span = { start, end: start + written.length };
    yield linkAt(text, kind, { span, quotes: quote }, whole);
  }
}

function linkAt(
  text: string,
  kind: "link" | "image",
  { span, quotes }: WrittenAddress,
  whole: Span,
): Target {
  const { start, end } = span;
  const written = text.slice(start, end);
  // The `#` of `&#35;` is none.
  const hash = written.search(/(?<!&)#/);
  const cut = written.search(/\\?(?:\?|(?<!&)#)/);
  return {
    kind,
    written,
    ...(quotes && { quotes }),
    span,
    path: { start, end: cut < 0 ? end : start + cut },
    ...(hash >= 0 && { part: { start: start + hash + 1, end } }),
    whole,
  };
}

/** Those that name a file. */
const withPath = directiveNames.filter((name) => name !== "title").join("|");
const directive = new RegExp(
  String.raw`(\\?)\{\{\s{0,8}#(${withPath})\s{1,8}([^}\n]{1,1000})\}\}`,
  "g",
);

function* directives(text: string, parts: MarkdownParts): Generator<Target> {
  for (const match of text.matchAll(directive)) {
    if (match[1] === "\\") continue;
    const name = match[2] ?? "";
    // A quiz in code is shown as it is written.
    if (name === "quiz" && parts.prose[match.index] !== "{") continue;
    const argument = match[3] ?? "";
    const words = name.startsWith("play") ? argument.split(/\s/) : [argument];
    const written = (words[0] ?? "").trim();
    const start = match.index + match[0].length - 2 - argument.length;
    const at = start + argument.indexOf(written);
    const colon = name === "quiz" ? -1 : written.indexOf(":");
    const end = at + written.length;
    yield {
      kind: name === "quiz" ? "quiz" : "include",
      written,
      span: { start: at, end },
      path: { start: at, end: colon < 0 ? end : at + colon },
      ...(colon >= 0 && { part: { start: at + colon + 1, end } }),
      whole: { start: match.index, end: match.index + match[0].length },
    };
  }
}
