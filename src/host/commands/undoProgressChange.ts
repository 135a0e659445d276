import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const undoProgressChange: Command = {
  id: commandIds.undoProgressChange,
  async run({ undo }) {
    if (await undo.undoLast()) return;
    throw new HumanError(
      say`There is no reset or import to undo: none was made since this window was opened.`,
    );
  },
};
