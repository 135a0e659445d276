import * as vscode from "vscode";
import {
  fixesFor,
  offersAt,
  type Fix,
} from "../../../core/language/fixes/list.ts";
import { diagnosticSource } from "../diagnostics.ts";
import { translate } from "../../translate.ts";
import { uriOf, workspaceEdit } from "./ranges.ts";
import type { OwnedScene, Scenes } from "./scenes.ts";

/** The light bulb: what mends a finding, and what an author may want besides. */
export class Fixes implements vscode.CodeActionProvider {
  static readonly kinds = [
    vscode.CodeActionKind.QuickFix,
    vscode.CodeActionKind.RefactorRewrite,
  ];
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const owned = await this.#scenes.of(document);
    if (owned === undefined) return [];
    const { scene } = owned;
    const actions: vscode.CodeAction[] = [];
    for (const diagnostic of diagnostics) {
      if (diagnostic.source !== diagnosticSource) continue;
      const span = {
        start: document.offsetAt(diagnostic.range.start),
        end: document.offsetAt(diagnostic.range.end),
      };
      for (const fix of await fixesFor(scene, {
        rule: typeof diagnostic.code === "string" ? diagnostic.code : "",
        span,
      })) {
        const action = actionOf(fix, owned, vscode.CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        actions.push(action);
      }
    }
    const isWanted =
      only === undefined ||
      only.intersects(vscode.CodeActionKind.RefactorRewrite);
    if (isWanted)
      for (const fix of offersAt(scene, document.offsetAt(range.start)))
        actions.push(
          actionOf(fix, owned, vscode.CodeActionKind.RefactorRewrite),
        );
    return actions;
  }
}

function actionOf(
  { title, edit, preferred }: Fix,
  { owner }: OwnedScene,
  kind: vscode.CodeActionKind,
): vscode.CodeAction {
  const action = new vscode.CodeAction(translate(title), kind);
  action.edit = workspaceEdit(owner, edit);
  if (preferred) action.isPreferred = true;
  const made = edit.created?.[0];
  // Whoever makes a file wants to write in it.
  if (made !== undefined)
    action.command = {
      command: "vscode.open",
      title: vscode.l10n.t("Open"),
      arguments: [uriOf(owner, made.file)],
    };
  return action;
}
