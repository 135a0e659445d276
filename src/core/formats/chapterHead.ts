import createParser from "markdown-it";
import { readFrontMatter } from "../markdown/frontMatter.ts";
import { plainTextOf } from "./mdbook/summaryInline.ts";

/** Headings stand near the top; a file without one is not read to its end for it. */
const farEnough = 8_192;

/** What a chapter says of itself. The title is the front matter's, else the first heading. */
export interface ChapterHead {
  readonly id?: string;
  readonly title?: string;
}

export function chapterHead(text: string): ChapterHead {
  const front = readFrontMatter(text.slice(0, farEnough), "");
  const { id } = front.meta;
  const title = front.meta.title ?? firstHeading(front.text);
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
  };
}

function firstHeading(text: string): string | undefined {
  const tokens = createParser("commonmark").parse(text, {});
  const heading = tokens.findIndex((token) => token.type === "heading_open");
  if (heading < 0) return undefined;
  const title = plainTextOf(tokens[heading + 1]);
  return title.replace(/\s*\{[^{}]*\}$/, "") || undefined;
}
