import type { Command } from "./command.ts";
import { lessonInTree, lessonOf } from "./arguments.ts";
import { commandIds } from "./ids.ts";
import { pickLesson } from "./pickLesson.ts";

export const openLesson: Command = {
  id: commandIds.openLesson,
  async run(services, argument) {
    if (typeof argument === "string") {
      await openKey(argument);
      return;
    }
    const lesson =
      lessonInTree(services, argument) ?? (await pickLesson(services));
    if (lesson !== undefined) await services.panel.open(lesson);

    async function openKey(key: string): Promise<void> {
      const at = key.indexOf("#");
      const lesson = await lessonOf(
        services,
        at === -1 ? key : key.slice(0, at),
      );
      await services.panel.open(
        lesson,
        at === -1 ? {} : { anchor: key.slice(at + 1) },
      );
    }
  },
};
