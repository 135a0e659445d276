import * as vscode from "vscode";
import type { HostMessage } from "../../protocol/messages.ts";
import type { LessonPage } from "../../protocol/page.ts";
import { names } from "../names.ts";
import { parsePanelState } from "../panel/panelState.ts";
import { Preview, type PreviewPorts } from "./preview.ts";

/** The previews that are open, one per document. */
export class Previews
  implements vscode.WebviewPanelSerializer, vscode.Disposable
{
  readonly #ports: PreviewPorts;
  readonly #open = new Map<string, Preview>();
  readonly #shown = new vscode.EventEmitter<LessonPage>();
  /** A preview shows a new version of its text. */
  readonly onDidShow = this.#shown.event;
  readonly #sent = new vscode.EventEmitter<HostMessage>();
  /** For the host's tests: what the pages were told. */
  readonly onDidSend = this.#sent.event;

  constructor(ports: PreviewPorts) {
    this.#ports = ports;
  }

  /** Opens the preview of a document, or brings it forward; beside a text, its author goes on writing there. */
  async open(
    document: vscode.TextDocument,
    column: vscode.ViewColumn,
  ): Promise<void> {
    const editor =
      column === vscode.ViewColumn.Beside
        ? vscode.window.activeTextEditor
        : undefined;
    const panel = await this.#opened(document, column);
    // Where there is a second group already, VS Code makes it the active one although it was asked to keep the focus.
    if (editor?.viewColumn !== undefined && panel.active)
      await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  }

  async #opened(
    document: vscode.TextDocument,
    column: vscode.ViewColumn,
  ): Promise<vscode.WebviewPanel> {
    const open = this.#open.get(document.uri.toString());
    if (open !== undefined) {
      open.panel.reveal(undefined, column === vscode.ViewColumn.Beside);
      return open.panel;
    }
    const panel = vscode.window.createWebviewPanel(
      this.#ports.ids.of(names.previewPanel),
      vscode.l10n.t("Preview"),
      {
        viewColumn: column,
        preserveFocus: column === vscode.ViewColumn.Beside,
      },
      {
        enableScripts: true,
        enableFindWidget: true,
        retainContextWhenHidden: true,
        localResourceRoots: [],
      },
    );
    await this.#adopt(document, panel);
    return panel;
  }

  /** Switches the preview that is active, or that of the active editor's document; without one, nothing happens. */
  showAnswers(on: boolean): void {
    const document = vscode.window.activeTextEditor?.document.uri.toString();
    const preview =
      [...this.#open.values()].find(({ panel }) => panel.active) ??
      this.#open.get(document ?? "");
    if (preview === undefined) return;
    preview.withAnswers = on;
    this.#tell(preview);
  }

  /** For the host's tests: the preview of a document takes what its page would send. */
  receive(document: vscode.Uri, message: unknown): void {
    this.#open.get(document.toString())?.receive(message);
  }

  async deserializeWebviewPanel(
    panel: vscode.WebviewPanel,
    state: unknown,
  ): Promise<void> {
    const left = parsePanelState(state);
    const document = left && (await this.#documentAt(left.courseId));
    if (document === undefined) panel.dispose();
    else await this.#adopt(document, panel, left?.withAnswers);
  }

  dispose(): void {
    for (const preview of this.#open.values()) preview.panel.dispose();
    this.#shown.dispose();
    this.#sent.dispose();
  }

  async #adopt(
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
    withAnswers = false,
  ): Promise<void> {
    const key = document.uri.toString();
    const preview = new Preview(document, panel, this.#ports);
    preview.withAnswers = withAnswers;
    this.#open.set(key, preview);
    const shown = preview.onDidShow((page) => this.#shown.fire(page));
    const sent = preview.onDidSend((message) => this.#sent.fire(message));
    panel.onDidChangeViewState(() => this.#tell(preview));
    this.#tell(preview);
    panel.onDidDispose(() => {
      shown.dispose();
      sent.dispose();
      preview.dispose();
      this.#open.delete(key);
    });
    await this.#ports.library.loaded();
    await preview.show(false);
  }

  /** For the `when` of the two sides of the switch. */
  #tell({ panel, withAnswers }: Preview): void {
    if (panel.active)
      this.#ports.ids.tell(names.previewAnswersContext, withAnswers);
  }

  /** In a preview the page's course is the address of the document. */
  async #documentAt(address: string): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(
        vscode.Uri.parse(address, true),
      );
    } catch (error) {
      this.#ports.log.info(`a preview was not restored: ${String(error)}`);
      return undefined;
    }
  }
}
