import createParser, { type MarkdownIt } from "markdown-it";
import definitionLists from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import type { ReadingOptions } from "../course/model.ts";
import { alerts } from "./syntax/alerts.ts";
import { directives } from "./syntax/directives.ts";
import { headingAttributes } from "./syntax/headingAttributes.ts";
import { math } from "./syntax/math.ts";
import { quizBlocks } from "./syntax/quizBlocks.ts";
import { quizDirectives } from "./syntax/quizDirectives.ts";
import { smartDashes } from "./syntax/smartDashes.ts";
import { taskLists } from "./syntax/taskLists.ts";

/**
 * The Markdown that lessons are written in: CommonMark, the tables and strikethrough of GitHub, and mdBook's
 * additions. Syntax alone: what its tokens become in a lesson is `lessonRenderer.ts`.
 */
export function createEngine(
  reading: Pick<ReadingOptions, "smartPunctuation" | "math">,
): MarkdownIt {
  const md = createParser({
    html: true,
    linkify: false,
    typographer: reading.smartPunctuation,
  });
  // Addresses are judged when the page is made, where HTML's are judged too.
  md.validateLink = () => true;
  md.use(footnotes).use(definitionLists);
  md.use(smartDashes).use(alerts).use(taskLists).use(headingAttributes);
  md.use(directives).use(quizDirectives).use(quizBlocks);
  if (reading.math) md.use(math);
  return md;
}
