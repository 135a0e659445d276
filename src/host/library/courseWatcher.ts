import * as vscode from "vscode";
import { Debounce } from "../../core/timing/debounce.ts";
import type { Timer } from "../../core/timing/timer.ts";

/** A save by an editor or a checkout is many changes at once; a learner waits no longer than `longest`. */
const times = { quiet: 250, longest: 1500 };

/** Says which files below a folder changed, several changes at once. */
export class CourseWatcher implements vscode.Disposable {
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #debounce: Debounce<vscode.Uri>;

  constructor(
    folder: vscode.Uri,
    timer: Timer,
    changed: (files: readonly vscode.Uri[]) => void,
  ) {
    this.#debounce = new Debounce(timer, times, changed);
    this.#watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, "**/*"),
    );
    const add = (file: vscode.Uri) => this.#debounce.add(file);
    this.#watcher.onDidChange(add);
    this.#watcher.onDidCreate(add);
    this.#watcher.onDidDelete(add);
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#debounce.dispose();
  }
}
