import * as vscode from "vscode";
import { markdownParts } from "../../../core/language/markdownParts.ts";
import { resolveTarget } from "../../../core/language/resolveTarget.ts";
import { isMarkdown } from "../../../core/language/scene.ts";
import { targetsIn } from "../../../core/language/targets.ts";
import { rangeOf, uriOf } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** The paths of includes and quizzes can be followed; VS Code's own Markdown does the same for links. */
export class DocumentLinks implements vscode.DocumentLinkProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideDocumentLinks(
    document: vscode.TextDocument,
  ): Promise<vscode.DocumentLink[]> {
    const owned = await this.#scenes.of(document);
    if (owned === undefined || !isMarkdown(owned.scene.file)) return [];
    const { owner, scene } = owned;
    const links: vscode.DocumentLink[] = [];
    for (const target of targetsIn(markdownParts(scene.text))) {
      if (target.kind !== "include" && target.kind !== "quiz") continue;
      const path = resolveTarget(scene.course, scene.file, target)?.path;
      if (path === undefined || !(await scene.files.has(path))) continue;
      links.push(
        new vscode.DocumentLink(
          rangeOf(document, target.span),
          uriOf(owner, path),
        ),
      );
    }
    return links;
  }
}
