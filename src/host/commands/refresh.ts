import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const refresh: Command = {
  id: commandIds.refresh,
  run: ({ library }) => library.refresh(),
};
