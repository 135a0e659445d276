import * as vscode from "vscode";
import { hoverAt, type HoverLine } from "../../../core/language/hover.ts";
import { translate } from "../../translate.ts";
import { rangeOf } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** Says what a quiz asks, where a link leads and what is included. */
export class Hovers implements vscode.HoverProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const owned = await this.#scenes.of(document);
    const found =
      owned && (await hoverAt(owned.scene, document.offsetAt(position)));
    return (
      found &&
      new vscode.Hover(markdownOf(found.lines), rangeOf(document, found.span))
    );
  }
}

/** The author's words are text here, never markup. */
function markdownOf(lines: readonly HoverLine[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const line of lines) {
    if (line.kind === "code") {
      markdown.appendCodeblock(line.code, line.language);
      continue;
    }
    const text = translate(line.text);
    if (line.kind === "item") markdown.appendMarkdown("- ");
    if (line.kind === "title")
      markdown
        .appendMarkdown("**")
        .appendText(text.trim())
        .appendMarkdown("**");
    else markdown.appendText(text);
    markdown.appendMarkdown(line.kind === "item" ? "\n" : "\n\n");
  }
  return markdown;
}
