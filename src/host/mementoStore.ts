import type * as vscode from "vscode";
import type { KeyValueStore } from "../core/ports.ts";
import type { PublicIds } from "./publicIds.ts";

/** A key-value store over the state that VS Code keeps for a workspace or for the machine. */
export class MementoStore implements KeyValueStore {
  readonly #memento: vscode.Memento;
  readonly #ids: PublicIds;

  constructor(memento: vscode.Memento, ids: PublicIds) {
    this.#memento = memento;
    this.#ids = ids;
  }

  get(key: string): unknown {
    return this.#memento.get<unknown>(this.#ids.of(key));
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#memento.update(this.#ids.of(key), value);
  }
}
