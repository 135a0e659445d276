import type * as vscode from "vscode";
import { definitionAt } from "../../../core/language/definition.ts";
import { plainRange, rangeOf, uriOf } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** Goes from a link, include or quiz to what it names. */
export class Definitions implements vscode.DefinitionProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[]> {
    const owned = await this.#scenes.of(document);
    const found =
      owned && (await definitionAt(owned.scene, document.offsetAt(position)));
    if (owned === undefined || found === undefined) return [];
    return [
      {
        originSelectionRange: rangeOf(document, found.origin),
        targetUri: uriOf(owned.owner, found.target.file),
        targetRange: plainRange(found.target),
      },
    ];
  }
}
