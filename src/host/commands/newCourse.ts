import * as vscode from "vscode";
import { slug } from "../../core/course/slug.ts";
import { UniqueNames } from "../../core/course/uniqueNames.ts";
import {
  firstLessonPath,
  newCourseFiles,
} from "../../core/starting/newCourse.ts";
import { own } from "../../protocol/shape.ts";
import { names } from "../names.ts";
import { askCourse, type CourseWish } from "../starting/askCourse.ts";
import { bcp47 } from "../starting/askLanguage.ts";
import { createFiles } from "../starting/createFiles.ts";
import { editBesidePreview } from "../starting/editBesidePreview.ts";
import { translate } from "../translate.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";

export const newCourse: Command = {
  id: commandIds.newCourse,
  async run(services, argument) {
    const { library, opened, previews, tree, repository } = services;
    const wish = await askCourse(givenIn(argument), repository !== undefined);
    if (wish === undefined) return;
    const { title, language, folder } = wish;
    const id = await freeId(services, title);
    const checkedBy = wish.workflow ? repository : undefined;
    await createFiles(
      folder,
      newCourseFiles(
        { title, language, id, ...(checkedBy !== undefined && { checkedBy }) },
        translate,
      ),
    );
    if (vscode.workspace.getWorkspaceFolder(folder) === undefined)
      await opened.remember(folder);
    services.ids.tell(names.courseMadeContext, true);
    await library.refresh();
    const owner = library.course(id);
    const lesson = owner?.index.byPath(firstLessonPath);
    await editBesidePreview(
      vscode.Uri.joinPath(folder, firstLessonPath),
      previews,
    );
    if (owner && lesson) tree.follow({ owner, lesson });
  },
};

/** Progress is kept under it, so it is no other course's. */
async function freeId({ library }: Services, title: string): Promise<string> {
  await library.loaded();
  const taken = new UniqueNames();
  for (const { course } of library.courses) taken.take(course.id);
  return taken.take(slug(title));
}

/** What an argument says already. */
function givenIn(argument: unknown): Partial<CourseWish> {
  const [title, language, folder, workflow] = [
    own(argument, "title"),
    own(argument, "language"),
    own(argument, "folder"),
    own(argument, "workflow"),
  ];
  const code = typeof language === "string" ? bcp47(language) : undefined;
  return {
    ...(typeof title === "string" && title.trim() !== "" && { title }),
    ...(code !== undefined && { language: code }),
    ...(folder instanceof vscode.Uri && { folder }),
    ...(typeof workflow === "boolean" && { workflow }),
  };
}
