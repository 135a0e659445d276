import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { nameOf } from "../../core/coursePath.ts";
import { isSettings } from "../../core/language/scene.ts";
import { say } from "../../core/text.ts";

/** The lesson or quiz that an argument names; the active editor's when there is none. */
export async function documentOf(
  argument: unknown,
): Promise<vscode.TextDocument> {
  const document =
    argument instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(argument)
      : vscode.window.activeTextEditor?.document;
  const name = nameOf(document?.uri.path ?? "");
  if (document !== undefined && isSettings(name))
    throw new HumanError(
      say`${name} holds settings of a course and has no preview. Open a lesson or a quiz instead.`,
    );
  const shows =
    document !== undefined &&
    (argument instanceof vscode.Uri ||
      document.languageId === "markdown" ||
      document.languageId === "toml");
  if (!shows)
    throw new HumanError(
      say`There is no lesson or quiz to preview. Open a Markdown file, or the TOML file of a quiz, in an editor first.`,
    );
  return document;
}
