import * as vscode from "vscode";
import type { Clock, KeyValueStore, Log } from "../core/ports.ts";
import type { ProgressPorts } from "../core/progress/progressStore.ts";
import type { Errors } from "./errors.ts";
import { translate } from "./translate.ts";

/** What the progress store needs from VS Code. */
export function progressPorts(
  store: KeyValueStore,
  clock: Clock,
  log: Log,
  errors: Errors,
): ProgressPorts {
  return {
    store,
    clock,
    log,
    onSetAside: (reason, key) =>
      errors.warn(
        vscode.l10n.t(
          "Your stored lesson progress could not be read, so it was set aside as {0} and you start anew. {1}",
          key,
          translate(reason),
        ),
      ),
  };
}
