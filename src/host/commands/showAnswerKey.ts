import * as vscode from "vscode";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";

export const showAnswerKey: Command = {
  id: commandIds.showAnswerKey,
  async run({ answerKeys }, document, line) {
    const uri =
      document instanceof vscode.Uri
        ? document
        : vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined)
      throw new HumanError(
        say`There is no lesson to show the answers of. Open a lesson or a quiz in an editor first.`,
      );
    await answerKeys.open(uri, typeof line === "number" ? line : undefined);
  },
};
