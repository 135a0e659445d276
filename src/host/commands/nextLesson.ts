import { openNeighbour } from "./openNeighbour.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const nextLesson: Command = {
  id: commandIds.nextLesson,
  run: (services) => openNeighbour(services, "next"),
};
