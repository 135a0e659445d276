import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const previewWithAnswers: Command = {
  id: commandIds.previewWithAnswers,
  async run({ previews }) {
    previews.showAnswers(true);
  },
};
