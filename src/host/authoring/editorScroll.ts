import * as vscode from "vscode";
import type { LessonWebview } from "../page/lessonWebview.ts";

/**
 * Keeps a preview and the editors of its document together: the line at the top, the block of the cursor, and the way
 * from a block to its line. Lines are counted from 1.
 */
export class EditorScroll implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #webview: LessonWebview;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The line that was last at the top of an editor. */
  #line: number | undefined;
  #caret: number | undefined;
  /** The page moved the editor, whose next move is the echo: its top may be some lines off, for headers that stick. */
  #led = false;

  constructor(document: vscode.TextDocument, webview: LessonWebview) {
    this.#document = document;
    this.#webview = webview;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor, visibleRanges }) => {
          const top = visibleRanges[0];
          if (textEditor.document === document && top !== undefined)
            this.#scrolled(top.start.line + 1);
        },
      ),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === document) this.#moved(textEditor);
      }),
    ];
  }

  /** Tells a page that is new where the editor is. */
  begin(): void {
    const editor = this.#editor();
    const top = editor?.visibleRanges[0];
    this.#line = undefined;
    this.#caret = undefined;
    if (editor === undefined) return;
    if (top !== undefined && top.start.line > 0)
      this.#scrolled(top.start.line + 1);
    this.#moved(editor);
  }

  /** The page was scrolled to a line: the editors that show the document go there too. */
  follow(line: number): void {
    const at = this.#position(line);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== this.#document) continue;
      if (editor.visibleRanges[0]?.start.line !== at.line) this.#led = true;
      editor.revealRange(
        new vscode.Range(at, at),
        vscode.TextEditorRevealType.AtTop,
      );
    }
  }

  /** Puts the cursor into a line. */
  async revealLine(line: number): Promise<void> {
    const at = this.#position(line);
    const editor = await vscode.window.showTextDocument(this.#document, {
      viewColumn: this.#editor()?.viewColumn ?? vscode.ViewColumn.Beside,
    });
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(
      new vscode.Range(at, at),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #scrolled(line: number): void {
    if (line === this.#line) return;
    this.#line = line;
    const isEcho = this.#led;
    this.#led = false;
    if (!isEcho) this.#webview.post({ type: "scrollToLine", line });
  }

  #moved({ selection }: vscode.TextEditor): void {
    const line = selection.active.line + 1;
    if (line === this.#caret) return;
    this.#caret = line;
    this.#webview.post({ type: "caret", line });
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(
      ({ document }) => document === this.#document,
    );
  }

  #position(line: number): vscode.Position {
    return new vscode.Position(
      Math.max(0, Math.min(line, this.#document.lineCount) - 1),
      0,
    );
  }
}
