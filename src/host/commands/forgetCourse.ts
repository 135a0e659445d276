import * as vscode from "vscode";
import { own } from "../../protocol/shape.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { courseInTree } from "./arguments.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";

/** Takes a course that was opened from a folder off the list; its files and the progress in it stay. */
export const forgetCourse: Command = {
  id: commandIds.forgetCourse,
  async run(services, argument) {
    const course =
      courseInTree(services, argument) ??
      refusedCourse(services, argument) ??
      (await pickCourse(services));
    if (course !== undefined) await services.opened.forget(course.root);
  },
};

function refusedCourse(
  { library }: Services,
  argument: unknown,
): LibraryCourse | undefined {
  const refused = own(argument, "refused");
  return library.refused.find((each) => each === refused)?.entry;
}

async function pickCourse({
  library,
}: Services): Promise<LibraryCourse | undefined> {
  const picks = [
    ...library.courses,
    ...library.refused.map(({ entry }) => entry),
  ]
    .filter(({ source }) => source === "opened")
    .map((owner) => ({
      label: owner.course.title,
      description: owner.place,
      owner,
    }));
  const chosen = await vscode.window.showQuickPick(picks, {
    placeHolder: vscode.l10n.t("Which course is to leave the list?"),
  });
  return chosen?.owner;
}
