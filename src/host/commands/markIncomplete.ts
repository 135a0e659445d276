import { lessonOf, requirementsNow } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const markIncomplete: Command = {
  id: commandIds.markIncomplete,
  async run(services, argument) {
    const target = await lessonOf(services, argument);
    await services.progress.apply(
      target.owner.course.id,
      target.lesson.id,
      { type: "markedIncomplete" },
      await requirementsNow(target),
    );
  },
};
