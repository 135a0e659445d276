import * as vscode from "vscode";
import type { Clock } from "../../core/ports.ts";
import { ProgressStorage } from "../../core/progress/progressStorage.ts";
import { WindowFiles } from "../../core/progress/windowFiles.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { Errors } from "../errors.ts";
import type { ChannelLog } from "../log.ts";
import { MementoStore } from "../mementoStore.ts";
import type { PublicIds } from "../publicIds.ts";
import { translate } from "../translate.ts";
import { progressFolder } from "./progressFolder.ts";

export type PlaceName = "workspace" | "user";

export interface PlacePorts {
  readonly context: vscode.ExtensionContext;
  readonly ids: PublicIds;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: ChannelLog;
  readonly errors: Errors;
  /** Names this window among all that ever were. */
  readonly window: string;
}

/** Somewhere that VS Code lets progress be kept: with the workspace, or for the user. */
export interface ProgressPlace {
  readonly storage: ProgressStorage;
  /** Where windows write. */
  readonly folder: vscode.Uri;
}

export function progressPlace(
  name: PlaceName,
  { context, ids, clock, timer, log, errors, window }: PlacePorts,
): ProgressPlace {
  const memento =
    name === "workspace" ? context.workspaceState : context.globalState;
  const folder = folderOf(name, context);
  const files = new WindowFiles({
    folder: progressFolder(folder),
    clock,
    log,
    window,
  });
  const storage = new ProgressStorage({
    store: new MementoStore(memento, ids),
    files,
    clock,
    timer,
    log,
    onSetAside: (reason, key) =>
      errors.warn(
        vscode.l10n.t(
          "Your stored lesson progress could not be read, so it was set aside as {0} and you start anew. {1}",
          key,
          translate(reason),
        ),
      ),
    ...(name === "user" && {
      onLeftAlone: (reason) =>
        errors.warn(
          vscode.l10n.t(
            "The progress that is kept for all your folders is left as it is, and what you do now is kept beside it on this machine. {0}",
            translate(reason),
          ),
        ),
    }),
  });
  return { storage, folder };
}

/**
 * VS Code has no place for files of a window without a folder, and forgets its state with the window. All such windows
 * share one: whoever learns without a folder goes on in the next window.
 */
function folderOf(
  name: PlaceName,
  { storageUri, globalStorageUri }: vscode.ExtensionContext,
): vscode.Uri {
  if (name === "user") return vscode.Uri.joinPath(globalStorageUri, "progress");
  return storageUri === undefined
    ? vscode.Uri.joinPath(globalStorageUri, "progressWithoutFolder")
    : vscode.Uri.joinPath(storageUri, "progress");
}
