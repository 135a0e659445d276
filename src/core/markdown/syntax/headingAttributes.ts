import type { MarkdownIt, Token } from "markdown-it";

const attributes = /[ \t]*\{([^{}\n]{1,200})\}[ \t]*$/;

/** `# Title {#id .class}`: sets `id` and `class` of the heading and takes the braces off its text. */
export function headingAttributes(md: MarkdownIt): void {
  md.core.ruler.after("block", "headingAttributes", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const inline = state.tokens[index + 1];
      // The pattern looks at every `{`; only the last can match.
      const brace = inline?.content.lastIndexOf("{") ?? -1;
      if (!inline || brace < 0) return;
      const start = inline.content.slice(0, brace).trimEnd().length;
      const match = attributes.exec(inline.content.slice(start));
      if (match && setAttributes(token, match[1] ?? ""))
        inline.content = inline.content.slice(0, start);
    });
  });
}

/** Whether these really are attributes; braces may also be part of a title. */
function setAttributes(heading: Token, text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (!parts.every((part) => /^[#.][^\s#.{}]\S*$|^[\w-]+=\S*$/.test(part)))
    return false;
  for (const part of parts) {
    if (part.startsWith("#")) heading.attrSet("id", part.slice(1));
    if (part.startsWith(".")) heading.attrJoin("class", part.slice(1));
  }
  return true;
}
