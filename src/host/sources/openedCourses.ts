import * as vscode from "vscode";
import type { KeyValueStore } from "../../core/ports.ts";
import { storageKeys } from "../names.ts";
import type { CourseSource } from "./courseSource.ts";

/** The folders that *Open Course…* was given, remembered on this machine, the newest last. */
export class OpenedCourses implements CourseSource {
  readonly kind = "opened";
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  async folders(): Promise<readonly vscode.Uri[]> {
    return this.#remembered().map((folder) => vscode.Uri.parse(folder, true));
  }

  async remember(folder: vscode.Uri): Promise<void> {
    const others = this.#remembered().filter(
      (known) => known !== folder.toString(),
    );
    await this.#keep([...others, folder.toString()]);
  }

  async forget(folder: vscode.Uri): Promise<void> {
    await this.#keep(
      this.#remembered().filter((known) => known !== folder.toString()),
    );
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #remembered(): string[] {
    const kept = this.#store.get(storageKeys.openedCourses);
    return Array.isArray(kept)
      ? kept.filter(
          (folder): folder is string =>
            typeof folder === "string" && /^[a-z][a-z0-9+.-]*:/i.test(folder),
        )
      : [];
  }

  async #keep(folders: readonly string[]): Promise<void> {
    await this.#store.set(storageKeys.openedCourses, folders);
    this.#changed.fire();
  }
}
