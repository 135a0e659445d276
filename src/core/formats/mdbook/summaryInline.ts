import type { Token } from "markdown-it";
import type { ChapterLink } from "./chapters.ts";

/** The links in a line of SUMMARY.md, in order. */
export function linksIn(inline: Token | undefined): ChapterLink[] {
  const links: ChapterLink[] = [];
  let line = (inline?.map?.[0] ?? 0) + 1;
  let open: { href: string; title: string; line: number } | undefined;
  for (const token of inline?.children ?? []) {
    if (token.type === "softbreak" || token.type === "hardbreak") line++;
    if (token.type === "link_open")
      open = { href: String(token.attrGet("href") ?? ""), title: "", line };
    else if (token.type === "link_close" && open) {
      links.push({ ...open, title: open.title.trim() });
      open = undefined;
    } else if (open) open.title += textOf(token);
  }
  return links;
}

/** What a person reads of a line: no markup, no HTML. */
export function plainTextOf(inline: Token | undefined): string {
  return (inline?.children ?? []).map(textOf).join("").trim();
}

function textOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  if (token.type === "html_inline") return "";
  return token.content;
}
