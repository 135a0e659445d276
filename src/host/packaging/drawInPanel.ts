import * as vscode from "vscode";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { pageAssetPaths } from "../../protocol/document.ts";
import {
  drawingDocument,
  parseDrawingPageMessage,
  type DrawingPageMessage,
  type DrawOrder,
} from "../../protocol/drawingPage.ts";
import { newNonce } from "../page/nonce.ts";

interface DrawPorts {
  readonly extensionUri: vscode.Uri;
  /** The kind of panel; it is never restored. */
  readonly viewType: string;
  readonly token: vscode.CancellationToken;
  /** Called for every drawing, in order. */
  drawn(source: string, drawing: Drawing): Promise<void>;
  /** Called for a diagram that cannot be drawn, with mermaid's words; with none when it took too long. */
  left(source: string, reason: string): void;
  /** Called before each diagram; `count` of them are done. */
  begin(count: number): void;
}

/** A diagram that takes longer will not be waited for by a reader either. */
const longestDrawing = 20_000;

/**
 * Draws diagrams with the lesson page's own code, in a panel that is there as long as it takes: only a page can draw.
 * Diagrams that cannot be drawn are left out. Rejects with a `CancellationError` when the author cancels or closes the
 * panel.
 */
export async function drawInPanel(
  sources: readonly string[],
  ports: DrawPorts,
): Promise<void> {
  const panel = new DrawingPanel(ports);
  try {
    for (const [number, source] of sources.entries()) {
      ports.begin(number);
      const caption = vscode.l10n.t(
        "Diagram {0} of {1}",
        number + 1,
        sources.length,
      );
      const answer = await panel.ask({ type: "draw", number, source, caption });
      if (answer?.type === "drawn") await ports.drawn(source, answer.drawing);
      else ports.left(source, answer?.type === "failed" ? answer.message : "");
    }
  } finally {
    panel.dispose();
  }
}

class DrawingPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  readonly #messages = new vscode.EventEmitter<DrawingPageMessage>();
  readonly #stopped = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #isStopped: boolean;
  #ready: Promise<unknown>;

  constructor({ extensionUri, viewType, token }: DrawPorts) {
    this.#extensionUri = extensionUri;
    this.#panel = vscode.window.createWebviewPanel(
      viewType,
      vscode.l10n.t("Drawing Diagrams"),
      { viewColumn: vscode.ViewColumn.Active, preserveFocus: true },
      {
        enableScripts: true,
        // Hidden behind another tab it goes on.
        retainContextWhenHidden: true,
        localResourceRoots: [
          vscode.Uri.joinPath(extensionUri, pageAssetPaths.folder),
        ],
      },
    );
    this.#isStopped = token.isCancellationRequested;
    const stop = (): void => {
      this.#isStopped = true;
      this.#stopped.fire();
    };
    this.#subscriptions = [
      token.onCancellationRequested(stop),
      this.#panel.onDidDispose(stop),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        const parsed = parseDrawingPageMessage(message);
        if (parsed !== undefined) this.#messages.fire(parsed);
      }),
    ];
    this.#ready = this.#load();
  }

  /** What the page made of an order; undefined when it took too long. */
  async ask(order: DrawOrder): Promise<DrawingPageMessage | undefined> {
    await this.#ready;
    const answer = this.#next(
      (message) => message.type !== "ready" && message.number === order.number,
    );
    await this.#panel.webview.postMessage(order);
    const message = await answer;
    // A page that is caught in a loop answers nobody any more.
    if (message === undefined) this.#ready = this.#load();
    return message;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#messages.dispose();
    this.#stopped.dispose();
    this.#panel.dispose();
  }

  #load(): Promise<unknown> {
    const ready = this.#next(({ type }) => type === "ready");
    const { webview } = this.#panel;
    const address = (path: string): string =>
      webview
        .asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, path))
        .toString();
    webview.html = drawingDocument(vscode.l10n.t("Drawing Diagrams"), {
      script: address("dist/webview/drawing.js"),
      style: { href: address(pageAssetPaths.style) },
      cspSource: webview.cspSource,
      nonce: newNonce(),
    });
    return ready;
  }

  /** The next message that fits; undefined when none comes in time. */
  #next(
    fits: (message: DrawingPageMessage) => boolean,
  ): Promise<DrawingPageMessage | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#isStopped) {
        reject(new vscode.CancellationError());
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        message.dispose();
        stopped.dispose();
      };
      const timer = setTimeout(() => {
        end();
        resolve(undefined);
      }, longestDrawing);
      const message = this.#messages.event((received) => {
        if (!fits(received)) return;
        end();
        resolve(received);
      });
      const stopped = this.#stopped.event(() => {
        end();
        reject(new vscode.CancellationError());
      });
    });
  }
}
