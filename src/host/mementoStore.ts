import type * as vscode from "vscode";
import type { KeyValueStore } from "../core/ports.ts";

/** A key-value store over the state that VS Code keeps for a workspace or for the machine. */
export class MementoStore implements KeyValueStore {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  get(key: string): unknown {
    return this.#memento.get<unknown>(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#memento.update(key, value);
  }
}
