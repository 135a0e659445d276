import type * as vscode from "vscode";
import type { CourseLibrary } from "./library/courseLibrary.ts";
import { names } from "./names.ts";
import type { PublicIds } from "./publicIds.ts";

/** Keeps what `when` clauses of the manifest ask for up to date. */
export function keepContexts(
  library: CourseLibrary,
  ids: PublicIds,
): vscode.Disposable {
  return library.onDidChangeCourses(() => {
    const opened = [
      ...library.courses,
      ...library.refused.map(({ entry }) => entry),
    ].filter(({ source }) => source === "opened");
    ids.tell(names.loadedContext, true);
    ids.tell(names.courseCountContext, library.courses.length);
    ids.tell(names.openedCountContext, opened.length);
  });
}
