import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import type { PackageIdentity } from "../../core/packaging/identity.ts";
import {
  keptSettings,
  settingsText,
} from "../../core/packaging/keptSettings.ts";
import { say } from "../../core/text.ts";

/**
 * Keeps in `guided-lessons.toml` what the author decided, through the editor: what it shows of the file is not lost.
 * Rejects with a `HumanError` when it cannot be kept; the file is as it was then.
 */
export async function keepIdentity(
  root: vscode.Uri,
  courseId: string,
  decided: Partial<PackageIdentity>,
): Promise<void> {
  if (Object.keys(decided).length === 0) return;
  const file = vscode.Uri.joinPath(root, "guided-lessons.toml");
  try {
    await keep(file, courseId, decided);
  } catch (error) {
    if (error instanceof HumanError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new HumanError(
      say`What you decided is not kept: ${file.path} cannot be changed (${words}). Mend it, and you will be asked once more.`,
      { cause: error },
    );
  }
}

async function keep(
  file: vscode.Uri,
  courseId: string,
  decided: Partial<PackageIdentity>,
): Promise<void> {
  const { fs } = vscode.workspace;
  const stat = await fs.stat(file).then(
    (found) => found,
    () => undefined,
  );
  if (stat === undefined) {
    const text = keptSettings(file.path, "", courseId, decided);
    return fs.writeFile(file, new TextEncoder().encode(text));
  }
  // An editor shows a file in any encoding, and would save it in another.
  settingsText(file.path, await fs.readFile(file));
  const document = await vscode.workspace.openTextDocument(file);
  const text = document.getText();
  const changed = keptSettings(file.path, text, courseId, decided);
  if (changed === text) return;
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(
    document.positionAt(0),
    document.positionAt(text.length),
  );
  edit.replace(file, whole, changed);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save()))
    throw new Error("VS Code did not save it");
}
