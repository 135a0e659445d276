import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const previewAsStudent: Command = {
  id: commandIds.previewAsStudent,
  async run({ previews }) {
    previews.showAnswers(false);
  },
};
