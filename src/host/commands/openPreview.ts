import * as vscode from "vscode";
import type { Command } from "./command.ts";
import { documentOf } from "./documentOf.ts";
import { commandIds } from "./ids.ts";

export const openPreview: Command = {
  id: commandIds.openPreview,
  async run({ previews }, argument) {
    const document = await documentOf(argument);
    await previews.open(document, vscode.ViewColumn.Active);
  },
};
