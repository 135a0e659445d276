import * as vscode from "vscode";
import { normalise } from "../../core/coursePath.ts";
import type { Log } from "../../core/ports.ts";
import { names } from "../names.ts";
import type { CourseSource } from "./courseSource.ts";

/** Folders that hold other people's files, or what a build made of one's own. */
const excluded =
  "**/{node_modules,bower_components,vendor,target,dist,out,build,.git,.hg,.svn,.venv,venv,.vscode-test}/**";
const mostBooks = 200;

/** Books in the workspace: every folder with a `book.toml`, then the folders that the setting names. */
export class WorkspaceCourses implements CourseSource {
  readonly kind = "workspace";
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[];
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
    const books = vscode.workspace.createFileSystemWatcher(
      "**/book.toml",
      false,
      true,
      false,
    );
    const fire = () => this.#changed.fire();
    this.#disposables = [
      this.#changed,
      books,
      books.onDidCreate(fire),
      books.onDidDelete(fire),
      vscode.workspace.onDidChangeWorkspaceFolders(fire),
      vscode.workspace.onDidGrantWorkspaceTrust(fire),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${names.settings}.courseFolders`))
          fire();
      }),
    ];
  }

  async folders(): Promise<readonly vscode.Uri[]> {
    const books = await vscode.workspace
      .findFiles("**/book.toml", excluded, mostBooks)
      .then(
        (found) => found,
        (error: unknown) => {
          this.#log.error("looking for book.toml in the workspace", error);
          return [];
        },
      );
    return [
      ...books
        .map((book) => vscode.Uri.joinPath(book, ".."))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      ...this.#named(),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
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
