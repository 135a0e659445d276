import * as vscode from "vscode";
import type { Log } from "../../core/ports.ts";
import { contributedPaths } from "../../core/course/contribution.ts";
import { names } from "../names.ts";
import type { CourseSource } from "./courseSource.ts";

/**
 * Courses that other extensions bring: `"contributes": { "guidedLessons": { "courses": [{ "path": "course" }] } }`.
 * Such an extension needs no code and is never activated for this.
 */
export class ContributedCourses implements CourseSource {
  readonly kind = "contributed";
  readonly onDidChange = vscode.extensions.onDidChange;
  readonly #self: string;
  readonly #log: Log;

  constructor(self: string, log: Log) {
    this.#self = self;
    this.#log = log;
  }

  async folders(): Promise<readonly vscode.Uri[]> {
    return vscode.extensions.all
      .filter((extension) => extension.id !== this.#self)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((extension) => this.#foldersOf(extension));
  }

  dispose(): void {
    // The event is VS Code's own.
  }

  #foldersOf(extension: vscode.Extension<unknown>): vscode.Uri[] {
    const { paths, problems } = contributedPaths(
      extension.packageJSON,
      names.contribution,
    );
    for (const problem of problems)
      this.#log.warn(`${extension.id}, package.json: ${problem}`);
    return paths.map((path) =>
      path === ""
        ? extension.extensionUri
        : vscode.Uri.joinPath(extension.extensionUri, path),
    );
  }
}
