import * as vscode from "vscode";
import type { LessonWebview } from "../page/lessonWebview.ts";

/** Keeps a preview at the line that its editor shows at the top, and takes the editor to a line of the preview. */
export class EditorScroll implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #subscription: vscode.Disposable;
  #line: number | undefined;

  constructor(document: vscode.TextDocument, webview: LessonWebview) {
    this.#document = document;
    this.#subscription = vscode.window.onDidChangeTextEditorVisibleRanges(
      ({ textEditor, visibleRanges }) => {
        const top = visibleRanges[0];
        if (textEditor.document !== document || top === undefined) return;
        const line = top.start.line + 1;
        if (line === this.#line) return;
        this.#line = line;
        webview.post({ type: "scrollToLine", line });
      },
    );
  }

  /** Line from 1. */
  revealLine(line: number): void {
    const at = Math.min(line, this.#document.lineCount) - 1;
    const start = new vscode.Position(at, 0);
    const visible = vscode.window.visibleTextEditors.find(
      ({ document }) => document === this.#document,
    );
    void vscode.window
      .showTextDocument(this.#document, {
        viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Beside,
      })
      .then((editor) => {
        editor.selection = new vscode.Selection(start, start);
        editor.revealRange(
          new vscode.Range(start, start),
          vscode.TextEditorRevealType.InCenterIfOutsideViewport,
        );
      });
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
