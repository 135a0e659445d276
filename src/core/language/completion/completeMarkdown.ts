import { markdownParts } from "../markdownParts.ts";
import type { Scene } from "../scene.ts";
import { blocks } from "./blocks.ts";
import type { Completer, Completion, CompletionPlace } from "./completion.ts";
import { directives } from "./directives.ts";
import { frontMatter } from "./frontMatter.ts";
import { links } from "./links.ts";
import { mermaid } from "./mermaid.ts";
import { quizTag } from "./quizTag.ts";
import { summary } from "./summary.ts";

/** The first that has something to say about a place is the one that completes it. */
const completers: readonly Completer[] = [
  frontMatter,
  directives,
  mermaid,
  links,
  summary,
  quizTag,
  blocks,
];

/** What may be written at an offset of a Markdown text. */
export async function completeMarkdown(
  scene: Scene,
  offset: number,
): Promise<readonly Completion[]> {
  const place = placeAt(scene, offset);
  for (const completer of completers) {
    const found = await completer.complete(place);
    if (found !== undefined) return found;
  }
  return [];
}

function placeAt(scene: Scene, offset: number): CompletionPlace {
  const parts = markdownParts(scene.text);
  const line = parts.lines.lineAt(offset);
  return {
    scene,
    parts,
    offset,
    line,
    before: scene.text.slice(parts.lines.startOf(line), offset),
    after: scene.text.slice(offset, parts.lines.endOf(line)),
  };
}
