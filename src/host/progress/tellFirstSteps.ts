import * as vscode from "vscode";
import { firstSteps } from "../../core/progress/firstSteps.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";

/** Tells the walkthrough for students what was done; what was done stays so, whatever is reset later. */
export function tellFirstSteps(
  progress: ProgressStore,
  ids: PublicIds,
): vscode.Disposable {
  const told = new Set<string>();
  const tell = (context: string): void => {
    if (told.has(context)) return;
    told.add(context);
    ids.tell(context, true);
  };
  const stop = progress.onDidChange(() => {
    // Both are told: there is nothing left to look for.
    if (told.size === 2) return;
    const { answered, completed } = firstSteps(progress.snapshot);
    if (answered) tell(names.questionAnsweredContext);
    if (completed) tell(names.lessonCompletedContext);
  });
  return new vscode.Disposable(stop);
}
