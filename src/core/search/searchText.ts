import { readFrontMatter } from "../markdown/frontMatter.ts";

/** Nobody reads a lesson of that length to its end; what is beyond is not searched. */
const longest = 400_000;

/**
 * What of a lesson's Markdown is worth finding: prose, headings and code, without markup. Quizzes are left out, so
 * that a search tells no answers, and so are diagrams, whose text is not for reading. One pass of plain patterns per
 * kind: a course of thousands of lessons is read for a search, which rendering would make slow.
 */
export function searchText(markdown: string): string {
  return (
    readFrontMatter(markdown.slice(0, longest), "")
      .text.replace(/\r\n?/g, "\n")
      .replace(/<quiz\b[\s\S]*?(?:<\/quiz>|$)/gi, " ")
      .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
      .replace(/^[ \t]*(```|~~~)[ \t]*mermaid\b[\s\S]*?^[ \t]*\1/gm, " ")
      // The fence's own line goes, the code stays.
      .replace(/^[ \t]*(?:```|~~~).*$/gm, " ")
      .replace(/\\?\{\{#[^}]*\}\}/g, " ")
      .replace(/^ {0,3}\[[^\]\n]+\]:[ \t].*$/gm, " ")
      .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
      .replace(/<\/?[a-z][^>\n]*>/gi, " ")
      .replace(/^[ \t]*>[> \t]*/gm, "")
      .replace(/^[ \t]*\[!\w+\][ \t]*$/gm, " ")
      // A heading and the text below it are two things in one line.
      .replace(/^[ \t]*#{1,6}[ \t]+(.*?)[ \t#]*(?:\{[^}\n]*\})?$/gm, "$1 ·")
      .replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, "")
      .replace(/^[ \t:|-]{3,}$/gm, " ")
      .replace(/[*`|]+|~~|__/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}
