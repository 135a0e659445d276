import * as vscode from "vscode";
import type { ProgressFolder } from "../../core/progress/windowFiles.ts";
import { storageFolder } from "../diagrams/storageFolder.ts";

/** A folder of the extension's own storage that windows write their progress into. */
export function progressFolder(folder: vscode.Uri): ProgressFolder {
  const { read, write, remove } = storageFolder(folder);
  return {
    read,
    write,
    remove,
    async list() {
      const { fs } = vscode.workspace;
      await fs.createDirectory(folder);
      return (await fs.readDirectory(folder)).map(([name]) => name);
    },
  };
}
