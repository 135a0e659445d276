import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import {
  chapterInsertion,
  type ChapterPlace,
} from "../../core/starting/chapterEdit.ts";
import {
  chapterFile,
  lessonText,
  numberedFile,
} from "../../core/starting/newLesson.ts";
import { say } from "../../core/text.ts";
import type { LessonScene } from "./lessonWish.ts";

/**
 * Makes the lesson's file and names it in the outline, as one step that can be undone; resolves to the file's path
 * inside the course. An outline that was saved is saved again, one with changes is left to its author. Rejects with a
 * `HumanError` when it cannot be written.
 */
export async function addLesson(
  { owner, course, files, outline }: LessonScene,
  title: string,
  place: ChapterPlace,
): Promise<string> {
  const path = await (outline === undefined ? numberedFile : chapterFile)(
    course,
    files,
    title,
    place,
  );
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(vscode.Uri.joinPath(owner.root, path), {
    contents: new TextEncoder().encode(lessonText(title)),
  });
  const summary =
    outline === undefined
      ? undefined
      : await vscode.workspace.openTextDocument(
          vscode.Uri.joinPath(owner.root, outline),
        );
  const wasSaved = summary?.isDirty === false;
  if (summary !== undefined) {
    const { offset, text } = chapterInsertion(
      summary.getText(),
      { title, path },
      place,
      course.textFolder ?? "",
    );
    edit.insert(summary.uri, summary.positionAt(offset), text);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new HumanError(
      say`${path} could not be made. Look whether the folder ${owner.root.path} can be written to.`,
    );
  if (wasSaved) await summary?.save();
  return path;
}
