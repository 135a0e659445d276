import * as vscode from "vscode";
import { lessonOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const openSource: Command = {
  id: commandIds.openSource,
  async run(services, argument) {
    const { owner, lesson } = await lessonOf(services, argument);
    await vscode.window.showTextDocument(
      vscode.Uri.joinPath(owner.root, lesson.path),
      { viewColumn: vscode.ViewColumn.Active, preview: true },
    );
  },
};
