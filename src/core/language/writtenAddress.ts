import createParser from "markdown-it";
import type { Span } from "./place.ts";
import type { Quotes } from "./writtenPath.ts";

/** An address as it stands in a text, without what it is put in. */
export interface WrittenAddress {
  readonly span: Span;
  readonly quotes?: Quotes;
}

/** Markdown's own rules for addresses. */
const markdown = createParser("commonmark");

/** The destination of a link that begins at an offset; `undefined` where Markdown sees none. */
export function destinationAt(
  text: string,
  start: number,
  end = text.length,
): WrittenAddress | undefined {
  const { ok, pos } = markdown.helpers.parseLinkDestination(text, start, end);
  if (!ok) return undefined;
  return text[start] === "<"
    ? { span: { start: start + 1, end: pos - 1 }, quotes: "<" }
    : { span: { start, end: pos } };
}

/** The address that a reader gets: backslashes and names of characters are read, and what is no address is encoded. */
export function hrefOf(written: string, quotes?: Quotes): string {
  const { unescapeAll } = markdown.utils;
  const isHtml = quotes === '"' || quotes === "'";
  if (isHtml) return written.replace(/&#?\w{1,32};/g, unescapeAll);
  return markdown.normalizeLink(unescapeAll(written));
}
