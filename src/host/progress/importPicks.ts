import * as vscode from "vscode";
import { clausesOf, differences } from "../../core/progress/difference.ts";
import {
  importProgress,
  type ImportMode,
} from "../../core/progress/importProgress.ts";
import type { ProgressState } from "../../core/progress/model.ts";
import { listWords, translate } from "../translate.ts";

/** A way to take a file in, with what it would change in words. */
export interface ImportPick extends vscode.QuickPickItem {
  readonly mode: ImportMode;
}

/** The ways to take `imported` in; none when it changes nothing. */
export function importPicks(
  state: ProgressState,
  imported: ProgressState,
  titleOf: (courseId: string) => string,
): readonly ImportPick[] {
  const say = (mode: ImportMode): string =>
    differences(state, importProgress(state, imported, mode, 0))
      .map((difference) =>
        vscode.l10n.t(
          "{0}: {1}.",
          titleOf(difference.courseId),
          listWords(clausesOf(difference).map(translate)),
        ),
      )
      .join(" ");
  const [merge, replace] = [say("merge"), say("replace")];
  if (merge === "" && replace === "") return [];
  return [
    {
      mode: "merge",
      label: vscode.l10n.t("Merge"),
      description: vscode.l10n.t("the later answer stays, nothing is removed"),
      detail: merge === "" ? vscode.l10n.t("Changes nothing.") : merge,
    },
    {
      mode: "replace",
      label: vscode.l10n.t("Replace"),
      description: vscode.l10n.t("these courses become as in the file"),
      detail: replace === "" ? vscode.l10n.t("Changes nothing.") : replace,
    },
  ];
}
