import * as vscode from "vscode";
import { lensesOf, type Lens } from "../../../core/language/lenses.ts";
import { commandIds } from "../../commands/ids.ts";
import { translate } from "../../translate.ts";
import type { Scenes } from "./scenes.ts";

/** *Preview* and *Answer key*, above what they show. */
export class Lenses implements vscode.CodeLensProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
  ): Promise<vscode.CodeLens[]> {
    const owned = await this.#scenes.of(document);
    return owned === undefined
      ? []
      : (await lensesOf(owned.scene)).map((lens) => lensOf(lens, document));
  }
}

function lensOf(
  { line, title, action, quizLine }: Lens,
  { uri }: vscode.TextDocument,
): vscode.CodeLens {
  const at = new vscode.Position(line - 1, 0);
  return new vscode.CodeLens(new vscode.Range(at, at), {
    title: translate(title),
    command:
      action === "preview"
        ? commandIds.openPreviewToSide
        : commandIds.showAnswerKey,
    arguments: quizLine === undefined ? [uri] : [uri, quizLine],
  });
}
