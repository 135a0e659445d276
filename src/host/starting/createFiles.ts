import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import type { NewFile } from "../../core/starting/newFile.ts";
import { say } from "../../core/text.ts";

/**
 * Writes new files below a folder, which need not exist. Nothing that is there is overwritten, and nothing is left
 * behind when one of them cannot be written: then it rejects with a `HumanError`.
 */
export async function createFiles(
  folder: vscode.Uri,
  files: readonly NewFile[],
): Promise<void> {
  const targets = files.map(({ path, text }) => ({
    uri: vscode.Uri.joinPath(folder, path),
    path,
    text,
  }));
  for (const { uri, path } of targets)
    if (await exists(uri))
      throw new HumanError(
        say`${path} is in ${folder.path} already, and nothing is overwritten. Choose another folder, or another title.`,
      );
  const made: vscode.Uri[] = [];
  try {
    for (const { uri, text } of targets) {
      made.push(await topmostMissing(uri));
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
  } catch (error) {
    await removeAll(made);
    throw new HumanError(
      say`Nothing could be written to ${folder.path}: ${reasonOf(error)} Choose another folder.`,
      { cause: error },
    );
  }
}

/** Whether something is there. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The file itself, or the outermost folder that is made for it. */
async function topmostMissing(uri: vscode.Uri): Promise<vscode.Uri> {
  const above = vscode.Uri.joinPath(uri, "..");
  return above.path === uri.path || (await exists(above))
    ? uri
    : topmostMissing(above);
}

async function removeAll(made: readonly vscode.Uri[]): Promise<void> {
  for (const uri of made)
    if (await exists(uri))
      await vscode.workspace.fs.delete(uri, { recursive: true });
}

/** In the words of the file system, as a sentence. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
