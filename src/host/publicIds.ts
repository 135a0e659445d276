import * as vscode from "vscode";
import {
  enginePrefix,
  withPrefix,
} from "../core/packaging/standalone/prefix.ts";

/**
 * What our ids are called in this window. The code says `guidedLessons.…`; a course that was packed with the engine in
 * it has a prefix of its own in its manifest, and everything that VS Code knows by an id goes by that one there: two
 * extensions cannot register one command, view or kind of panel. What has an id for VS Code takes it from here.
 */
export class PublicIds {
  readonly #prefix: string;
  /** The extension carries one course and shows no other. */
  readonly standalone: boolean;
  /** What the extension calls itself. */
  readonly title: string;

  constructor(manifest: unknown) {
    const { guidedLessons, displayName } = manifest as {
      guidedLessons?: { prefix?: unknown };
      displayName?: unknown;
    };
    const prefix = guidedLessons?.prefix;
    this.standalone = typeof prefix === "string";
    this.#prefix = typeof prefix === "string" ? prefix : enginePrefix;
    this.title =
      typeof displayName === "string" ? displayName : "Guided Lessons";
  }

  /** The id of a command, view, panel, setting, context key or stored value. */
  of(id: string): string {
    return withPrefix(id, this.#prefix);
  }

  /** Sets what `when` clauses ask for. */
  tell(contextKey: string, value: unknown): void {
    void vscode.commands.executeCommand(
      "setContext",
      this.of(contextKey),
      value,
    );
  }

  /** The item, with the id of the command that it runs. */
  item(item: vscode.TreeItem): vscode.TreeItem {
    if (item.command !== undefined)
      item.command.command = this.of(item.command.command);
    return item;
  }
}
