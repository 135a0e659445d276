import * as vscode from "vscode";
import { LessonIndex } from "../../core/course/lessonIndex.ts";
import { slug } from "../../core/course/slug.ts";
import { nameOf } from "../../core/coursePath.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import type { SourceKind } from "../sources/courseSource.ts";
import { WorkspaceFiles } from "../workspaceFiles.ts";
import type { LibraryCourse } from "./libraryCourse.ts";

/** Reads the course in a folder; undefined when it holds none. */
export async function readLibraryCourse(
  root: vscode.Uri,
  source: SourceKind,
): Promise<LibraryCourse | undefined> {
  const files = new WorkspaceFiles(root);
  const name = nameOf(root.path.replace(/\/+$/, ""));
  const course = await readCourse(files, {
    fallbackId: slug(name),
    fallbackTitle: name,
  });
  if (course === undefined) return undefined;
  return {
    course,
    root,
    files,
    source,
    place: vscode.workspace.asRelativePath(root, true),
    index: new LessonIndex(course),
  };
}
