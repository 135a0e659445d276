import type * as vscode from "vscode";
import { referencesAt } from "../../../core/language/references.ts";
import { locationOf } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** Where a lesson, heading, quiz or included part is named in the course. */
export class References implements vscode.ReferenceProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const owned = await this.#scenes.of(document);
    if (owned === undefined) return [];
    const found = await referencesAt(
      owned.scene,
      document.offsetAt(position),
      () => token.isCancellationRequested,
    );
    return found.map((range) => locationOf(owned.owner, range));
  }
}
