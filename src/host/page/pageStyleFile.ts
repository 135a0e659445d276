import * as vscode from "vscode";
import { pageAssetPaths, type PageStyle } from "../../protocol/document.ts";
import { readText } from "../diagrams/storageFolder.ts";

/** The page's style sheet, read once so that it travels with the document. A page made before that asks for the file. */
export class PageStyleFile {
  readonly #file: vscode.Uri;
  #reading: Promise<void> | undefined;
  #text: string | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#file = vscode.Uri.joinPath(extensionUri, pageAssetPaths.style);
  }

  /** Settles when it was read, or could not be. */
  load(): Promise<void> {
    this.#reading ??= readText(this.#file).then((text) => {
      this.#text = text;
    });
    return this.#reading;
  }

  /** What a document is told; `href` is where a webview finds the file. */
  with(href: string): PageStyle {
    return this.#text === undefined ? { href } : { href, text: this.#text };
  }
}
