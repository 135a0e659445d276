import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { progressFile } from "../../core/progress/progressFile.ts";
import { say } from "../../core/text.ts";
import { own } from "../../protocol/shape.ts";
import { courseInTree } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

/** How the file is named by itself; the manifest knows its schema by the end. */
const ending = "guided-lessons-progress.json";

export const exportProgress: Command = {
  id: commandIds.exportProgress,
  async run(services, argument, options) {
    const { library, progress } = services;
    await Promise.all([library.loaded(), progress.load()]);
    const named = own(options, "course");
    const only =
      courseInTree(services, argument)?.course.id ??
      (typeof named === "string" ? named : undefined);
    const now = Date.now();
    const file = progressFile(
      progress.snapshot,
      (id) => library.course(id)?.course.title ?? id,
      now,
      only,
    );
    if (Object.keys(file.courses).length === 0)
      throw new HumanError(
        say`There is no progress to export yet. Open a lesson first.`,
      );
    const target =
      argument instanceof vscode.Uri ? argument : await askWhere(only, now);
    if (target === undefined) return;
    await write(target, `${JSON.stringify(file, null, 2)}\n`);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t("Progress exported to {0}.", target.path),
      6000,
    );
  },
};

async function askWhere(
  course: string | undefined,
  now: number,
): Promise<vscode.Uri | undefined> {
  const day = new Date(now).toISOString().slice(0, 10);
  const name = `${course ?? "lessons"}-${day}.${ending}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Progress"),
    saveLabel: vscode.l10n.t("Export"),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [vscode.l10n.t("Progress")]: ["json"] },
  });
}

async function write(target: vscode.Uri, text: string): Promise<void> {
  try {
    const bytes = new TextEncoder().encode(text);
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (cause) {
    throw new HumanError(
      say`The file ${target.path} could not be written. Choose another folder.`,
      { cause },
    );
  }
}
