import * as vscode from "vscode";
import { normalise } from "../../core/coursePath.ts";
import type { Log } from "../../core/ports.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { names } from "../names.ts";
import { isSearched, virtualBooks } from "./virtualBooks.ts";
import type { CourseSource } from "./courseSource.ts";
import { excludedGlob } from "./excludedFolders.ts";
import { FolderMoves, type Move } from "./folderMoves.ts";

const mostBooks = 200;

/** Books in the workspace: every folder with a `book.toml`, then the folders that the setting names. */
export class WorkspaceCourses implements CourseSource {
  readonly kind = "workspace";
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[];
  readonly #log: Log;
  /** The folders that were last found; nothing before anybody asked. */
  #known: readonly vscode.Uri[] | undefined;

  constructor(timer: Timer, log: Log) {
    this.#log = log;
    const fire = () => this.#changed.fire();
    this.#disposables = [
      this.#changed,
      new FolderMoves(timer, (moves) => {
        this.#look(moves).catch((error: unknown) =>
          log.error("following folders of the workspace", error),
        );
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(fire),
      vscode.workspace.onDidGrantWorkspaceTrust(fire),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${names.settings}.courseFolders`))
          fire();
      }),
    ];
  }

  async folders(): Promise<readonly vscode.Uri[]> {
    const books = await this.#books();
    this.#known = books;
    return [...books, ...this.#named()];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Tells when what came or went makes other folders. */
  async #look(moves: readonly Move[]): Promise<void> {
    const known = this.#known;
    if (known === undefined) return;
    const moved = (folders: readonly vscode.Uri[]) =>
      moves.some(({ uri }) => folders.some((folder) => isAbove(uri, folder)));
    // One that the setting names is a candidate whether it is there or not.
    if (moved(this.#named())) return this.#changed.fire();
    const mayDiffer =
      moves.some(({ to }) => to === "here") || moved(known.map(bookIn));
    if (mayDiffer && String(await this.#books()) !== String(known))
      this.#changed.fire();
  }

  async #books(): Promise<vscode.Uri[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const books = await Promise.all([
      virtualBooks(folders),
      ...folders.filter(isSearched).map((folder) => this.#search(folder)),
    ]);
    return books
      .flat()
      .map((book) => vscode.Uri.joinPath(book, ".."))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #search(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
    const pattern = new vscode.RelativePattern(folder, "**/book.toml");
    return vscode.workspace.findFiles(pattern, excludedGlob, mostBooks).then(
      (found) => found,
      (error: unknown) => {
        this.#log.error(`looking for book.toml in ${folder.name}`, error);
        return [];
      },
    );
  }

  /** The folders of the setting, which are relative to their workspace folder and stay inside it. */
  #named(): vscode.Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
      const named: unknown = vscode.workspace
        .getConfiguration(names.settings, folder)
        .get("courseFolders");
      if (!Array.isArray(named)) return [];
      return named.flatMap((path: unknown) => {
        const inside =
          typeof path === "string" && !path.startsWith("/")
            ? normalise(path)
            : undefined;
        if (inside !== undefined)
          return [
            inside === ""
              ? folder.uri
              : vscode.Uri.joinPath(folder.uri, inside),
          ];
        this.#log.warn(
          `setting courseFolders: ${JSON.stringify(path)} is no folder inside ${folder.name}`,
        );
        return [];
      });
    });
  }
}

function bookIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, "book.toml");
}

/** Whether one is the other, or a folder above it. */
function isAbove(outer: vscode.Uri, inner: vscode.Uri): boolean {
  return `${inner.toString()}/`.startsWith(`${outer.toString()}/`);
}
