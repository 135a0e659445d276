import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";
import { markLessons } from "./markLessons.ts";

export const markComplete: Command = {
  id: commandIds.markComplete,
  run: (services, ...args) => markLessons(services, true, args),
};
