import type { MarkdownIt } from "markdown-it";

/**
 * mdBook's smart punctuation apart from quotes: `--`, `---` and `...`. It stands in for markdown-it's own
 * replacements, which turn `(c)` and `+-` into signs as well.
 */
export function smartDashes(md: MarkdownIt): void {
  md.core.ruler.at("replacements", (state) => {
    if (!state.md.options.typographer) return;
    for (const block of state.tokens)
      for (const token of block.children ?? [])
        if (token.type === "text" && /--|\.\.\./.test(token.content))
          token.content = token.content
            .replace(/-{2,}/g, dashes)
            .replace(/\.\.\./g, "…");
  });
}

/** A run of hyphens as em dashes, with en dashes for what is left over. */
function dashes(run: string): string {
  const length = run.length;
  if (length % 3 === 0) return "—".repeat(length / 3);
  if (length % 2 === 0) return "–".repeat(length / 2);
  const en = length % 3 === 2 ? 1 : 2;
  return "—".repeat((length - en * 2) / 3) + "–".repeat(en);
}
