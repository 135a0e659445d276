import createParser from "markdown-it";
import { readFrontMatter } from "../markdown/frontMatter.ts";
import { plainTextOf } from "./mdbook/summaryInline.ts";

/** Headings stand near the top; a file without one is not read to its end for it. */
const farEnough = 8_192;

/** A chapter's own title: from its front matter, else its first heading. */
export function chapterHead(text: string): string | undefined {
  const front = readFrontMatter(text.slice(0, farEnough), "");
  if (front.meta.title) return front.meta.title;
  const tokens = createParser("commonmark").parse(front.text, {});
  const heading = tokens.findIndex((token) => token.type === "heading_open");
  if (heading < 0) return undefined;
  const title = plainTextOf(tokens[heading + 1]);
  return title.replace(/\s*\{[^{}]*\}$/, "") || undefined;
}
