import { headingBefore } from "../../core/search/headingBefore.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { readLesson } from "../page/lessonReader.ts";
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
    const inTree = lessonInTree(services, argument);
    if (inTree !== undefined) {
      await services.panel.open(inTree);
      return;
    }
    const picked = await pickLesson(services);
    if (picked !== undefined)
      await services.panel.open(
        picked,
        picked.query === undefined ? {} : await place(picked, picked.query),
      );

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

/** Where a text says what was searched for. */
async function place(
  target: LibraryLesson,
  query: string,
): Promise<{ readonly anchor?: string }> {
  const result = await target.owner.files.read(target.lesson.path);
  if (!result.ok) return {};
  const { headings } = await readLesson(target);
  const heading = headingBefore(result.text, headings, query);
  return heading === undefined ? {} : { anchor: heading.id };
}
