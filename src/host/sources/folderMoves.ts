import * as vscode from "vscode";
import { Debounce } from "../../core/timing/debounce.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { isExcluded } from "./excludedFolders.ts";

/** A checkout makes many folders at once. */
const times = { quiet: 250, longest: 1500 };

/**
 * Says which folders and books arrived in the workspace, and what left it. A folder that is moved is one event, with
 * none for what is inside it, so watching for `book.toml` alone would not see a book that arrives with its folder.
 */
export class FolderMoves implements vscode.Disposable {
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #debounce: Debounce<Move>;

  constructor(timer: Timer, told: (moves: readonly Move[]) => void) {
    this.#debounce = new Debounce(timer, times, (moves) => {
      void Promise.all(moves.map(matters)).then((matter) => {
        const those = moves.filter((_, index) => matter[index]);
        if (those.length > 0) told(those);
      });
    });
    this.#watcher = vscode.workspace.createFileSystemWatcher(
      "**/*",
      false,
      true,
      false,
    );
    this.#watcher.onDidCreate((uri) => this.#add({ uri, to: "here" }));
    this.#watcher.onDidDelete((uri) => this.#add({ uri, to: "elsewhere" }));
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#debounce.dispose();
  }

  #add(move: Move): void {
    if (!isExcluded(vscode.workspace.asRelativePath(move.uri, false)))
      this.#debounce.add(move);
  }
}

export interface Move {
  readonly uri: vscode.Uri;
  readonly to: "here" | "elsewhere";
}

/** What has left cannot be asked any more whether it was a folder. */
async function matters({ uri, to }: Move): Promise<boolean> {
  if (to === "elsewhere" || uri.path.endsWith("/book.toml")) return true;
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    // It has gone again, which is an event of its own.
    () => false,
  );
}
