import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { say, type Text } from "../../core/text.ts";

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then moved. Rejects with a
 * `HumanError` when it cannot be written; nothing is left behind then.
 */
export async function writeWhole(
  file: vscode.Uri,
  bytes: Uint8Array,
): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = file.with({ path: `${file.path}.part` });
  // A folder that is missing would be made, and left behind.
  const folder = await fs.stat(vscode.Uri.joinPath(file, "..")).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
  if (!folder)
    throw new HumanError(
      say`There is no folder for ${file.path}. Choose another place.`,
    );
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw new HumanError(reason(file, error), { cause: error });
  }
}

function reason(file: vscode.Uri, error: unknown): Text {
  const code = error instanceof vscode.FileSystemError ? error.code : "";
  const words = error instanceof Error ? error.message : String(error);
  if (code === "NoPermissions" || /EACCES|EPERM|EROFS/.test(words))
    return say`${file.path} cannot be written: this folder is not yours to write into. Choose another place.`;
  if (/ENOSPC|EDQUOT|quota/i.test(words))
    return say`${file.path} was not written: the disk is full. Make room and try again.`;
  if (code === "FileIsADirectory" || /EISDIR/.test(words))
    return say`${file.path} is a folder. Choose the name of a file.`;
  return say`${file.path} cannot be written: ${words} Choose another place.`;
}
