import * as vscode from "vscode";
import { folderOf } from "../../core/coursePath.ts";
import {
  writeFailure,
  writeWholeFile,
  type WholeFilePort,
} from "../../core/packaging/wholeFile.ts";
import { newNonce } from "../page/nonce.ts";

/**
 * Writes a file so that it is there whole or not at all. Rejects with a `HumanError` when it cannot be written;
 * nothing is left behind then, and what was there is whole.
 */
export async function writeWhole(
  file: vscode.Uri,
  bytes: Uint8Array,
): Promise<void> {
  const folder = folderOf(file.path) || "/";
  const beside = vscode.Uri.joinPath(file, "..", `.${newNonce()}.part`).path;
  await writeWholeFile(
    { file: file.path, folder, beside },
    bytes,
    besides(file),
  );
}

/** The file system that a file lies in. */
function besides(file: vscode.Uri): WholeFilePort {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => file.with({ path });
  return {
    async kindOf(path) {
      const stat = await fs.stat(at(path)).then(
        (found) => found,
        () => undefined,
      );
      if (stat === undefined) return undefined;
      if ((stat.type & vscode.FileType.Directory) !== 0) return "folder";
      return (stat.type & vscode.FileType.File) !== 0 ? "file" : "other";
    },
    write: async (path, content) => fs.writeFile(at(path), content),
    // Replaces whatever is there, a folder with all that is in it as well: hence nothing but files.
    move: async (from, to) => fs.rename(at(from), at(to), { overwrite: true }),
    remove: async (path) => fs.delete(at(path)),
    failureOf(error) {
      const known =
        error instanceof vscode.FileSystemError
          ? writeFailure(error.code)
          : undefined;
      // VS Code's own error of a full disk has no code, but the system's word in its message.
      const [word] = /\bE[A-Z]{3,}\b/.exec(String(error)) ?? [];
      // A browser's storage has no such word.
      const last = /quota/i.test(String(error)) ? "EDQUOT" : "";
      return known ?? writeFailure(word ?? last);
    },
  };
}
