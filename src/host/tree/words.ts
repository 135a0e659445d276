import * as vscode from "vscode";
import type { LessonState } from "../../core/progress/model.ts";

export function stateText(state: LessonState): string {
  switch (state) {
    case "new":
      return vscode.l10n.t("not started");
    case "inProgress":
      return vscode.l10n.t("in progress");
    case "complete":
      return vscode.l10n.t("complete");
  }
}

export function minutesText(minutes: number): string {
  return vscode.l10n.t("{0} min", minutes);
}

/** `3 of 12`; nothing where there is nothing to count. */
export function counted(count: {
  readonly complete: number;
  readonly total: number;
}): string {
  return count.total === 0
    ? ""
    : vscode.l10n.t("{0} of {1}", count.complete, count.total);
}
