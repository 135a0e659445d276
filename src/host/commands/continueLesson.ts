import { HumanError } from "../../core/humanError.ts";
import { continueAt } from "../../core/progress/continueAt.ts";
import { say } from "../../core/text.ts";
import { courseInTree } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const continueLesson: Command = {
  id: commandIds.continue,
  async run({ library, progress, panel, gates }, argument) {
    await Promise.all([library.loaded(), progress.load()]);
    const course = courseInTree({ library }, argument);
    const lesson = continueAt(
      course === undefined ? library.courses : [course],
      progress.snapshot,
      (place) => gates.lock(place),
    );
    if (lesson === undefined)
      throw new HumanError(
        say`There is no lesson to continue with. Open a course first.`,
      );
    await panel.open(lesson);
  },
};
