import * as vscode from "vscode";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { UndoableChange } from "../../core/progress/undoChange.ts";
import type { Errors } from "../errors.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";

/** Says what was done to the learner's progress, and takes it back when they ask: at once, or later by the command. */
export class UndoOffer {
  readonly #progress: ProgressStore;
  readonly #errors: Errors;
  readonly #ids: PublicIds;
  #last: UndoableChange | undefined;

  constructor(progress: ProgressStore, errors: Errors, ids: PublicIds) {
    this.#ids = ids;
    this.#progress = progress;
    this.#errors = errors;
    progress.onDidResetQuestion((change) =>
      this.offer(vscode.l10n.t("The question was reset."), change),
    );
  }

  /** Says that something was changed; nobody has to wait for the answer. */
  offer(said: string, change: UndoableChange): void {
    if (change.before === change.after) return;
    this.#remember(change);
    const undo = vscode.l10n.t("Undo");
    this.#errors.catch(
      Promise.resolve(vscode.window.showInformationMessage(said, undo)).then(
        (chosen) => (chosen === undo ? this.#undo(change) : undefined),
      ),
      "taking back a change of progress",
    );
  }

  /** Takes the last change back; false when there is none. */
  async undoLast(): Promise<boolean> {
    if (this.#last === undefined) return false;
    await this.#undo(this.#last);
    return true;
  }

  async #undo(change: UndoableChange): Promise<void> {
    if (this.#last === change) this.#remember(undefined);
    await this.#progress.undo(change);
  }

  #remember(change: UndoableChange | undefined): void {
    this.#last = change;
    this.#ids.tell(names.canUndoContext, change !== undefined);
  }
}
