import * as vscode from "vscode";
import { names } from "../names.ts";
import { addLesson } from "../starting/addLesson.ts";
import { askPlace, askTitle } from "../starting/askLesson.ts";
import { editBesidePreview } from "../starting/editBesidePreview.ts";
import { lessonWish } from "../starting/lessonWish.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const newLesson: Command = {
  id: commandIds.newLesson,
  async run(services, where, options) {
    const wish = await lessonWish(services, where, options);
    if (wish === undefined) return;
    const { scene } = wish;
    const title = wish.title ?? (await askTitle());
    if (title === undefined) return;
    const place = wish.place ?? (await askPlace(scene, wish.beside));
    if (place === undefined) return;
    const path = await addLesson(scene, title, place);
    const { ids, library, previews, tree } = services;
    ids.tell(names.lessonMadeContext, true);
    await library.refresh();
    await editBesidePreview(
      vscode.Uri.joinPath(scene.owner.root, path),
      previews,
    );
    const owner = library.course(scene.owner.course.id);
    const lesson = owner?.index.byPath(path);
    if (owner && lesson) tree.follow({ owner, lesson });
  },
};
