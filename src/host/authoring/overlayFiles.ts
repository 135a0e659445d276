import * as vscode from "vscode";
import { normalise } from "../../core/coursePath.ts";
import type { CourseFiles, FolderEntry, ReadResult } from "../../core/ports.ts";

/** The files of a course with the texts of open documents in place of those on disk. */
export class OverlayFiles implements CourseFiles {
  readonly #root: vscode.Uri;
  readonly #disk: CourseFiles;

  constructor(root: vscode.Uri, disk: CourseFiles) {
    this.#root = root;
    this.#disk = disk;
  }

  async read(path: string): Promise<ReadResult> {
    const onDisk = await this.#disk.read(path);
    // What may not be read from disk may not be read because somebody has it open either.
    if (!onDisk.ok && /^(outside|link)$/.test(onDisk.reason)) return onDisk;
    const document = this.#open(path);
    return document === undefined
      ? onDisk
      : { ok: true, text: document.getText() };
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    return this.#disk.list(folder);
  }

  async has(path: string): Promise<boolean> {
    return this.#open(path) !== undefined || this.#disk.has(path);
  }

  #open(path: string): vscode.TextDocument | undefined {
    if (normalise(path) !== path || path === "") return undefined;
    const uri = vscode.Uri.joinPath(this.#root, path).toString();
    return vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri,
    );
  }
}
