import * as vscode from "vscode";
import { pageAssetPaths, type PageStyle } from "../../protocol/document.ts";
import { noModules, parsePageModules } from "../../protocol/pageModules.ts";
import { readText } from "../diagrams/storageFolder.ts";

/**
 * What travels with the document instead of being asked for by it: the style sheet, and the names of the modules that
 * its script will import. Read once; a document made before that asks one after the other.
 */
export class PageFiles {
  readonly #folder: vscode.Uri;
  #reading: Promise<void> | undefined;
  #style: string | undefined;
  #modules = noModules;

  constructor(extensionUri: vscode.Uri) {
    this.#folder = extensionUri;
  }

  /** Settles when they were read, or could not be. */
  load(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** What a document is told; `href` is where a webview finds the file. */
  style(href: string): PageStyle {
    return this.#style === undefined ? { href } : { href, text: this.#style };
  }

  /** As `parsePageModules` gives them. */
  get modules(): typeof noModules {
    return this.#modules;
  }

  async #read(): Promise<void> {
    const [style, modules] = await Promise.all(
      [pageAssetPaths.style, pageAssetPaths.modules].map((path) =>
        readText(vscode.Uri.joinPath(this.#folder, path)),
      ),
    );
    this.#style = style;
    this.#modules = parsePageModules(modules);
  }
}
