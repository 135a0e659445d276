import * as vscode from "vscode";
import type { Lesson } from "../../core/course/model.ts";
import type { LibraryCourse } from "./libraryCourse.ts";

/** The lessons of a course whose own files are among those. */
export function changedLessons(
  { root, index }: LibraryCourse,
  files: readonly vscode.Uri[],
): readonly Lesson[] {
  const paths = new Set(files.map(({ path }) => path));
  return index.lessons.filter(({ path }) =>
    paths.has(vscode.Uri.joinPath(root, path).path),
  );
}
