import * as vscode from "vscode";
import type { Previews } from "../authoring/previews.ts";

/** Opens a lesson's text with the cursor at its end, and its preview beside it. */
export async function editBesidePreview(
  uri: vscode.Uri,
  previews: Previews,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
    selection: new vscode.Range(end, end),
  });
  await previews.open(document, vscode.ViewColumn.Beside);
}
