import type { Completion } from "../../../src/core/language/completion/completion.ts";

/** What the text is once a completion is taken; gaps keep what they suggest. */
export function taken(
  text: string,
  { insert, snippet, replace }: Completion,
): string {
  const written = snippet ? filled(insert) : insert;
  return text.slice(0, replace.start) + written + text.slice(replace.end);
}

/** As VS Code fills a snippet in whose gaps are left as they are. */
export function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, (_, text: string) =>
      text.replace(/\\([\\$}])/g, "$1"),
    )
    .replace(/\$\{?\d+\}?/g, "");
}
