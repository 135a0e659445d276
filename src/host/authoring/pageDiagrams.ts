import * as vscode from "vscode";
import type { Diagram } from "../../core/markdown/lesson.ts";
import type { Finding } from "../../core/check/finding.ts";
import { say } from "../../core/text.ts";
import type { PageMessage } from "../../protocol/messages.ts";

type DiagramMessage = Extract<
  PageMessage,
  { type: "diagramFailed" | "diagramRendered" }
>;

/**
 * What mermaid said in previews about the diagrams of a document. Only a page can draw one, so this is how a broken
 * diagram gets among the problems of the editor.
 */
export class PageDiagrams implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #findings = new Map<string, ReadonlyMap<string, Finding>>();

  findings(document: vscode.Uri): readonly Finding[] {
    return [...(this.#findings.get(document.toString())?.values() ?? [])];
  }

  /** Takes a page's word about one of the diagrams that it shows. */
  note(
    document: vscode.Uri,
    diagrams: readonly Diagram[],
    message: DiagramMessage,
  ): void {
    const known = this.#findings.get(document.toString()) ?? new Map();
    const ids = new Set(diagrams.map(({ id }) => id));
    const kept = new Map(
      [...known].filter(([id]) => ids.has(id) && id !== message.diagram),
    );
    const diagram = diagrams.find(({ id }) => id === message.diagram);
    if (message.type === "diagramFailed" && diagram !== undefined)
      kept.set(message.diagram, findingOf(diagram, message));
    if (JSON.stringify([...kept]) === JSON.stringify([...known])) return;
    this.#findings.set(document.toString(), kept);
    this.#changed.fire(document);
  }

  /** The preview was closed. */
  forget(document: vscode.Uri): void {
    if (this.#findings.delete(document.toString()))
      this.#changed.fire(document);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** `at` is the place of the fence; the diagram's own first line is the one after it. */
function findingOf(
  { at }: Diagram,
  { line, message }: Extract<DiagramMessage, { type: "diagramFailed" }>,
): Finding {
  return {
    file: at.file,
    line: at.line + line,
    column: 1,
    rule: "diagram-syntax",
    severity: "error",
    message: say`This diagram cannot be drawn. ${message}`,
  };
}
