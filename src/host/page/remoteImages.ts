import * as vscode from "vscode";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";

/**
 * Whether lessons may load images from the network. The reader says so in their own settings; a workspace cannot, and
 * while it is not trusted nothing is loaded in any case.
 */
export class RemoteImages implements vscode.Disposable {
  readonly #ids: PublicIds;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** `allowed` may be another now. */
  readonly onDidChange = this.#changed.event;

  constructor(ids: PublicIds) {
    this.#ids = ids;
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${ids.of(names.settings)}.${setting}`))
          this.#changed.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
    ];
  }

  get allowed(): boolean {
    const settings = vscode.workspace.getConfiguration(
      this.#ids.of(names.settings),
    );
    return vscode.workspace.isTrusted && settings.get(setting) === true;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const setting = "remoteImages";
