import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const review: Command = {
  id: commandIds.review,
  run: ({ review: panel }) => panel.open(),
};
