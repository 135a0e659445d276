import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";

/** The Markdown document that an argument names; the active editor's when there is none. */
export async function documentOf(
  argument: unknown,
): Promise<vscode.TextDocument> {
  if (argument instanceof vscode.Uri)
    return vscode.workspace.openTextDocument(argument);
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId !== "markdown")
    throw new HumanError(
      say`There is no Markdown file to preview. Open one in an editor first.`,
    );
  return active;
}
