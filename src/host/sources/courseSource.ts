import type * as vscode from "vscode";

/** Where a course comes from, in the order in which the sources are asked. */
export type SourceKind = "bundled" | "contributed" | "workspace" | "opened";

/** One place that courses come from. */
export interface CourseSource extends vscode.Disposable {
  readonly kind: SourceKind;
  /** Folders that may hold a course, in a stable order. Never rejects. */
  folders(): Promise<readonly vscode.Uri[]>;
  /** Folders were added or removed; what is inside them is watched by the library. */
  readonly onDidChange: vscode.Event<void>;
}
