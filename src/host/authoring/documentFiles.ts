import type * as vscode from "vscode";
import type { CourseFiles, FolderEntry, ReadResult } from "../../core/ports.ts";

/** A text that was never saved: a course of one file, with nothing around it. */
export class DocumentFiles implements CourseFiles {
  readonly #document: vscode.TextDocument;
  readonly #name: string;

  constructor(document: vscode.TextDocument, name: string) {
    this.#document = document;
    this.#name = name;
  }

  async read(path: string): Promise<ReadResult> {
    return path === this.#name
      ? { ok: true, text: this.#document.getText() }
      : { ok: false, reason: "missing" };
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    return folder === "" ? [{ name: this.#name, kind: "file" }] : [];
  }

  async has(path: string): Promise<boolean> {
    return path === this.#name;
  }
}
