import * as vscode from "vscode";
import { LessonIndex } from "../../core/course/lessonIndex.ts";
import { singleLesson } from "../../core/course/singleLesson.ts";
import { nameOf } from "../../core/coursePath.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryCourse, LibraryLesson } from "../library/libraryCourse.ts";
import { WorkspaceFiles } from "../workspaceFiles.ts";
import { DocumentFiles } from "./documentFiles.ts";
import { OverlayFiles } from "./overlayFiles.ts";

/**
 * A document as a lesson: of the course that it belongs to, of the course in whose folder it lies, or on its own.
 * Texts that are not saved yet are read from their editors.
 */
export function previewLesson(
  document: vscode.TextDocument,
  library: CourseLibrary,
): LibraryLesson {
  const found = courseAround(document.uri, library.courses);
  if (found === undefined) return onItsOwn(document);
  const { owner, path } = found;
  const overlaid: LibraryCourse = {
    ...owner,
    files: new OverlayFiles(owner.root, owner.files),
  };
  return { owner: overlaid, lesson: lessonAt(path, owner) };
}

/** The lesson of a course that a file holds; one of its own when no outline names it. */
export function lessonAt(path: string, { course, index }: LibraryCourse) {
  return index.byPath(path) ?? singleLesson(course.id, path).lesson;
}

/** The innermost course whose folder holds the file, and the file's path in it. */
export function courseAround(
  uri: vscode.Uri,
  courses: readonly LibraryCourse[],
): { readonly owner: LibraryCourse; readonly path: string } | undefined {
  return courses
    .flatMap((owner) => {
      const path = pathBelow(owner.root, uri);
      return path === undefined ? [] : [{ owner, path }];
    })
    .sort((a, b) => a.path.length - b.path.length)[0];
}

function onItsOwn(document: vscode.TextDocument): LibraryLesson {
  const name =
    document.uri.scheme === "untitled"
      ? `${nameOf(document.uri.path) || "untitled"}.${document.languageId === "toml" ? "toml" : "md"}`
      : nameOf(document.uri.path);
  const root = vscode.Uri.joinPath(document.uri, "..");
  const { course, lesson } = singleLesson(document.uri.toString(), name);
  const owner: LibraryCourse = {
    course,
    root,
    files:
      document.uri.scheme === "untitled"
        ? new DocumentFiles(document, name)
        : new OverlayFiles(root, new WorkspaceFiles(root)),
    source: "workspace",
    place: root.path,
    index: new LessonIndex(course),
  };
  return { owner, lesson };
}

function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (root.scheme !== uri.scheme || root.authority !== uri.authority)
    return undefined;
  const folder = root.path.endsWith("/") ? root.path : `${root.path}/`;
  return uri.path.startsWith(folder)
    ? uri.path.slice(folder.length)
    : undefined;
}
