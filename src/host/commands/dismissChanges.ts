import { courseInTree } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const dismissChanges: Command = {
  id: commandIds.dismissChanges,
  async run(services, argument) {
    await services.library.loaded();
    const named = courseInTree(services, argument);
    for (const course of named === undefined
      ? services.library.courses
      : [named])
      await services.seen.dismiss(course);
  },
};
