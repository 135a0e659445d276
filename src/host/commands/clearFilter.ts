import { noFilter } from "../../core/overview/lessonFilter.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const clearFilter: Command = {
  id: commandIds.clearFilter,
  run({ tree }) {
    tree.filter.set(noFilter);
    return Promise.resolve();
  },
};
