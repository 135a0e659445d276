import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";
import { markLessons } from "./markLessons.ts";

export const markIncomplete: Command = {
  id: commandIds.markIncomplete,
  run: (services, ...args) => markLessons(services, false, args),
};
