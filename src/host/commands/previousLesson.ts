import { openNeighbour } from "./openNeighbour.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const previousLesson: Command = {
  id: commandIds.previousLesson,
  run: (services) => openNeighbour(services, "previous"),
};
