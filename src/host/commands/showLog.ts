import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const showLog: Command = {
  id: commandIds.showLog,
  async run({ log }) {
    log.show();
  },
};
