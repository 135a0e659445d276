import * as vscode from "vscode";
import { mergeProgress } from "../../core/progress/mergeProgress.ts";
import type { ProgressState } from "../../core/progress/model.ts";
import { progressKey } from "../../core/progress/progressStorage.ts";
import { ProgressStore } from "../../core/progress/progressStore.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import { Serial } from "../../core/timing/serial.ts";
import { MementoStore } from "../mementoStore.ts";
import { names, storageKeys } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import {
  progressPlace,
  type PlaceName,
  type PlacePorts,
  type ProgressPlace,
} from "./progressPlace.ts";

const setting = "progress.storage";
/** A write is several changes of a file. */
const times = { quiet: 50, longest: 500 };

/**
 * Keeps the learner's progress where the setting says, takes in what other windows write there, and offers to take
 * progress along when the place changes.
 */
export class ProgressKeeper implements vscode.Disposable {
  readonly #ports: PlacePorts;
  readonly #refresh: Debounce<void>;
  readonly #moves = new Serial();
  /** Each made once: a place that is taken up again goes on where it was, its files as well. */
  readonly #places = new Map<PlaceName, ProgressPlace>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #name: PlaceName;
  #watcher: vscode.Disposable | undefined;
  readonly progress: ProgressStore;

  constructor(ports: PlacePorts) {
    this.#ports = ports;
    const { ids, clock, timer, log, errors } = ports;
    this.#name = chosenPlace(ids);
    const place = this.#place(this.#name);
    this.progress = new ProgressStore({ storage: place.storage, clock, log });
    this.#refresh = new Debounce(timer, times, () =>
      errors.catch(this.progress.refresh(), "taking in another window's work"),
    );
    this.#subscriptions = [
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#refresh.add();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(ids.of(`${names.settings}.${setting}`)))
          errors.catch(
            this.#moves.run(() => this.#follow()),
            "keeping progress in another place",
          );
      }),
    ];
    this.#watch(place);
    errors.catch(this.#start(), "reading the stored progress");
  }

  dispose(): void {
    for (const each of [...this.#subscriptions, this.#refresh, this.#watcher])
      each?.dispose();
    // Every change is in a file of this window; VS Code's own storage gets what time there is.
    this.#ports.errors.catch(this.progress.flush(), "storing progress");
  }

  async #start(): Promise<void> {
    await this.progress.load();
    this.#sync();
    if (this.#name === "user") await this.#offerOnce();
  }

  /** The setting has changed. */
  async #follow(): Promise<void> {
    const name = chosenPlace(this.#ports.ids);
    if (name === this.#name) return;
    await this.progress.load();
    const before = this.progress.snapshot;
    const place = this.#place(name);
    await this.progress.moveTo(place.storage);
    this.#name = name;
    this.#watch(place);
    this.#sync();
    const { errors } = this.#ports;
    errors.catch(this.#offer(before), "taking progress along");
  }

  /** Progress that a folder had before its user chose to keep progress for all folders. */
  async #offerOnce(): Promise<void> {
    const { context, ids } = this.#ports;
    const state = new MementoStore(context.workspaceState, ids);
    if (state.get(progressKey) === undefined) return;
    if (state.get(storageKeys.offered) !== undefined) return;
    await state.set(storageKeys.offered, true);
    await this.#offer(await this.#place("workspace").storage.load());
  }

  async #offer(before: ProgressState): Promise<void> {
    const { snapshot } = this.progress;
    if (mergeProgress(snapshot, before) === snapshot) return;
    const name = this.#name;
    const take = vscode.l10n.t("Take It Along");
    const chosen = await vscode.window.showInformationMessage(
      name === "user"
        ? vscode.l10n.t(
            "Your progress is now kept for all folders. What you did in this folder before stays with the folder.",
          )
        : vscode.l10n.t(
            "Your progress is now kept with this folder. What you did before stays with you.",
          ),
      take,
    );
    // The question may have stood there while the place changed once more.
    if (chosen === take && this.#name === name)
      await this.progress.update((state) => mergeProgress(state, before));
  }

  #place(name: PlaceName): ProgressPlace {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = progressPlace(name, this.#ports);
    this.#places.set(name, place);
    return place;
  }

  /**
   * Settings Sync carries what is kept for the user. It is never told to stop: a key that is not synced any more is
   * deleted on the learner's other machines. Nothing new is written to it then.
   */
  #sync(): void {
    const { context, ids } = this.#ports;
    if (this.#name === "user")
      context.globalState.setKeysForSync([ids.of(progressKey)]);
  }

  #watch({ folder }: ProgressPlace): void {
    this.#watcher?.dispose();
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, "*.json"),
      false,
      false,
      true,
    );
    const { window } = this.#ports;
    const changed = (file: vscode.Uri): void => {
      if (!file.path.includes(`/${window}-`)) this.#refresh.add();
    };
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    this.#watcher = watcher;
  }
}

function chosenPlace(ids: PublicIds): PlaceName {
  const chosen = vscode.workspace
    .getConfiguration(ids.of(names.settings))
    .get<string>(setting);
  return chosen === "user" ? "user" : "workspace";
}
