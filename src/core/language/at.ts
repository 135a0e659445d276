import { markdownParts, type MarkdownParts } from "./markdownParts.ts";
import { touches } from "./place.ts";
import type { Scene } from "./scene.ts";
import { labelKey, targetsIn, type Target } from "./targets.ts";

/** The address that a place of a Markdown text is about: the one it stands in, or that a reference's label names. */
export function targetAt(
  { text }: Pick<Scene, "text">,
  offset: number,
  parts: MarkdownParts = markdownParts(text),
): Target | undefined {
  const targets = targetsIn(parts);
  const found =
    targets.find(({ span }) => touches(span, offset)) ??
    targets.findLast(({ whole }) => touches(whole, offset));
  if (found !== undefined) return found;
  const line = parts.lines.lineAt(offset);
  const start = parts.lines.startOf(line);
  const prose = parts.prose.slice(start, parts.lines.endOf(line));
  for (const match of prose.matchAll(
    /(?:\[([^[\]]{1,200})\])?\[([^[\]]{0,200})\](?!\(|:)/g,
  )) {
    const from = start + match.index;
    if (!touches({ start: from, end: from + match[0].length }, offset))
      continue;
    const label = labelKey(match[2] || match[1] || "");
    return targets.find((target) => target.label === label);
  }
  return undefined;
}
