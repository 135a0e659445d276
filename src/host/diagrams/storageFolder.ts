import * as vscode from "vscode";
import type { DrawingFolder } from "../../core/diagram/drawingFiles.ts";

/** A folder of the extension's own storage, wherever that lies: on disk, or in the browser. */
export function storageFolder(folder: vscode.Uri): DrawingFolder {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  return {
    read: (name) => readText(at(name)),
    async write(name, text) {
      await fs.writeFile(at(name), new TextEncoder().encode(text));
    },
    async remove(name) {
      if ((await readText(at(name))) !== undefined) await fs.delete(at(name));
    },
    async list() {
      await fs.createDirectory(folder);
      const entries = await fs.readDirectory(folder);
      return Promise.all(
        entries.map(async ([name]) => ({
          name,
          bytes: (await fs.stat(at(name))).size,
        })),
      );
    },
  };
}

/** The text of a file; undefined when there is none, or none that can be read. */
export async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    // Missing is the usual case, and whoever asks has another way then.
    return undefined;
  }
}
