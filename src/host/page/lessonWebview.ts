import * as vscode from "vscode";
import { lessonDocument, pageAssetPaths } from "../../protocol/document.ts";
import type { HostMessage, PageMessage } from "../../protocol/messages.ts";
import { parsePageMessage } from "../../protocol/messages.ts";
import type { LessonPage } from "../../protocol/page.ts";
import type { Log } from "../../core/ports.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { newNonce } from "./nonce.ts";
import type { PageFiles } from "./pageFiles.ts";
import type { RemoteImages } from "./remoteImages.ts";
import { translatedPageStrings } from "./pageStrings.ts";

/** How the page is to be shown. */
export interface ShowOptions {
  /** The text of the same lesson changed. */
  readonly keepScroll: boolean;
  readonly anchor?: string;
}

/** What a page is made with. */
export interface LessonWebviewPorts {
  readonly extensionUri: vscode.Uri;
  readonly files: PageFiles;
  readonly images: RemoteImages;
  readonly log: Log;
}

/**
 * One webview panel with a lesson page in it. The first lesson is part of the document; later ones replace the
 * content of the page, which is never booted again.
 */
export class LessonWebview implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  readonly #files: PageFiles;
  readonly #images: RemoteImages;
  readonly #log: Log;
  readonly #received = new vscode.EventEmitter<PageMessage>();
  readonly #sent = new vscode.EventEmitter<HostMessage>();
  readonly onDidReceive = this.#received.event;
  /** For the host's tests: what the page was told. */
  readonly onDidSend = this.#sent.event;
  readonly #opened = new vscode.EventEmitter<void>();
  readonly #restarted = new vscode.EventEmitter<void>();
  /** The document has started anew: it shows the last page as it was given, without what was answered since. */
  readonly onDidRestart = this.#restarted.event;
  #ready = false;
  #hasDocument = false;
  /** The page that took the place of the one in the document. */
  #replacement: LessonPage | undefined;
  /** Folders that the page may load assets from. A change to them makes a new document. */
  #roots: readonly string[] = [];
  /** Whether the document may show images from the network; it takes a new one to change that. */
  #withRemoteImages = false;
  /** What came before the page could listen. */
  #waiting: HostMessage[] = [];

  constructor(
    panel: vscode.WebviewPanel,
    { extensionUri, files, images, log }: LessonWebviewPorts,
    iconPath: vscode.WebviewPanel["iconPath"],
  ) {
    this.panel = panel;
    this.#extensionUri = extensionUri;
    this.#files = files;
    this.#images = images;
    this.#log = log;
    if (iconPath !== undefined) panel.iconPath = iconPath;
    panel.webview.onDidReceiveMessage((message: unknown) =>
      this.receive(message),
    );
  }

  /** Whether images from the network may be shown. */
  get remoteImages(): boolean {
    return this.#images.allowed;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  /** Settles when the page listens; at the latest after `patience` milliseconds, or when the panel is closed. */
  whenReady(timer: Timer, patience: number): Promise<void> {
    if (this.#ready) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        listening.dispose();
        cancel();
        resolve();
      };
      const listening = vscode.Disposable.from(
        this.#opened.event(done),
        this.panel.onDidDispose(done),
      );
      const cancel = timer.after(patience, done);
    });
  }

  /** Shows a page; `root` is the folder that its assets lie in. */
  show(page: LessonPage, root: vscode.Uri, options: ShowOptions): void {
    this.panel.title = page.title;
    const grown = this.#allow(root);
    const fits = this.#withRemoteImages === this.remoteImages;
    if (this.#hasDocument && !grown && fits) this.#replace(page, options);
    else this.#boot(page, options);
  }

  /** Sends a message as soon as the page listens. */
  post(message: HostMessage): void {
    if (!this.#ready) {
      this.#waiting.push(message);
      return;
    }
    this.#sent.fire(message);
    this.panel.webview.postMessage(message).then(
      (delivered) => {
        if (!delivered)
          this.#log.warn(`the page did not take a message: ${message.type}`);
      },
      (error: unknown) =>
        this.#log.error(`sending ${message.type} to the page`, error),
    );
  }

  /** Takes what the page sent, whatever it is. */
  receive(message: unknown): void {
    const parsed = parsePageMessage(message);
    if (parsed === undefined) {
      this.#log.warn("the page sent something that is no message");
      return;
    }
    if (parsed.type === "ready") this.#open();
    if (parsed.type === "failed")
      this.#log.error(`in the lesson page: ${parsed.message}`);
    this.#received.fire(parsed);
  }

  assetUrl(root: vscode.Uri, path: string): string {
    return this.panel.webview
      .asWebviewUri(vscode.Uri.joinPath(root, path))
      .toString();
  }

  dispose(): void {
    this.#received.dispose();
    this.#sent.dispose();
    this.#opened.dispose();
    this.#restarted.dispose();
  }

  #boot(page: LessonPage, { anchor }: ShowOptions): void {
    this.#ready = false;
    this.#hasDocument = true;
    this.#replacement = undefined;
    this.#waiting = [];
    this.#withRemoteImages = this.remoteImages;
    this.panel.webview.html = this.#document(page);
    if (anchor !== undefined) this.post({ type: "reveal", anchor });
  }

  /** Shows a page in the document that is there, or that is still starting: it is not started a second time. */
  #replace(page: LessonPage, { keepScroll, anchor }: ShowOptions): void {
    if (!this.#ready && !keepScroll) this.#waiting = [];
    this.#replacement = page;
    this.post({
      type: "show",
      page,
      keepScroll,
      ...(anchor !== undefined && { anchor }),
    });
  }

  #open(): void {
    // Moving a panel to a window of its own, and Reload Webviews, start the document again, with its first page.
    const restarted = this.#ready;
    this.#ready = true;
    if (restarted && this.#replacement)
      this.post({ type: "show", page: this.#replacement, keepScroll: false });
    if (restarted) this.#restarted.fire();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const message of waiting) this.post(message);
    this.#opened.fire();
  }

  /** Whether the folder had to be added to what the page may load. */
  #allow(root: vscode.Uri): boolean {
    if (this.#roots.includes(root.toString())) return false;
    this.#roots = [...this.#roots, root.toString()];
    this.panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        vscode.Uri.joinPath(this.#extensionUri, pageAssetPaths.folder),
        ...this.#roots.map((folder) => vscode.Uri.parse(folder, true)),
      ],
    };
    return true;
  }

  #document(page: LessonPage): string {
    const address = (path: string) => this.assetUrl(this.#extensionUri, path);
    return lessonDocument(page, translatedPageStrings(), {
      script: address(pageAssetPaths.script),
      style: this.#files.style(address(pageAssetPaths.style)),
      modules: this.#files.modules,
      cspSource: this.panel.webview.cspSource,
      nonce: newNonce(),
      remoteImages: this.#withRemoteImages,
    });
  }
}
