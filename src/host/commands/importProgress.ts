import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import {
  importProgress as afterImport,
  type ImportMode,
} from "../../core/progress/importProgress.ts";
import type { ProgressFile } from "../../core/progress/progressFile.ts";
import { say } from "../../core/text.ts";
import { own } from "../../protocol/shape.ts";
import { importPicks } from "../progress/importPicks.ts";
import { readProgressFile } from "../progress/readProgressFile.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";
import { listWords } from "../translate.ts";

export const importProgress: Command = {
  id: commandIds.importProgress,
  async run(services, argument, options) {
    const { library, progress, undo } = services;
    const source = argument instanceof vscode.Uri ? argument : await askWhich();
    if (source === undefined) return;
    const file = await readProgressFile(source);
    await Promise.all([library.loaded(), progress.load()]);
    refuseOthers(file, source, services);
    const mode = modeOf(options) ?? (await askHow(file, services));
    if (mode === undefined) return;
    const change = await progress.update((state, now) =>
      afterImport(state, file.state, mode, now),
    );
    undo.offer(vscode.l10n.t("Your progress was imported."), change);
  },
};

/** A file whose courses are all unknown here would change nothing that anybody sees. */
function refuseOthers(
  { state, courses }: ProgressFile,
  source: vscode.Uri,
  { library }: Services,
): void {
  const ids = Object.keys(state.courses);
  if (ids.length === 0)
    throw new HumanError(
      say`The file ${source.path} holds no progress, so nothing was changed.`,
    );
  if (ids.some((id) => library.course(id) !== undefined)) return;
  const titles = listWords(ids.map((id) => courses[id]?.title ?? id));
  throw new HumanError(
    say`The file ${source.path} holds progress in another course than yours: ${titles}. Nothing was changed. Open that course first, then import again.`,
  );
}

function modeOf(options: unknown): ImportMode | undefined {
  const mode = own(options, "mode");
  return mode === "merge" || mode === "replace" ? mode : undefined;
}

/** Says what each way would change, and asks for one. */
async function askHow(
  file: ProgressFile,
  { progress, library }: Services,
): Promise<ImportMode | undefined> {
  const titleOf = (id: string): string =>
    library.course(id)?.course.title ?? file.courses[id]?.title ?? id;
  const picks = importPicks(progress.snapshot, file.state, titleOf);
  if (picks.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This file holds nothing that you do not have already."),
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t("Import Progress"),
    placeHolder: vscode.l10n.t("How is it to be taken in? It can be undone."),
    ignoreFocusOut: true,
  });
  return chosen?.mode;
}

async function askWhich(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Import Progress"),
    openLabel: vscode.l10n.t("Import"),
    canSelectMany: false,
    filters: { [vscode.l10n.t("Progress")]: ["json"] },
  });
  return chosen?.[0];
}
