import * as vscode from "vscode";
import type { CourseLibrary } from "./library/courseLibrary.ts";
import { names } from "./names.ts";

/** Keeps what `when` clauses of the manifest ask for up to date. */
export function keepContexts(library: CourseLibrary): vscode.Disposable {
  return library.onDidChangeCourses(() => {
    const opened = [
      ...library.courses,
      ...library.refused.map(({ entry }) => entry),
    ].filter(({ source }) => source === "opened");
    set(names.loadedContext, true);
    set(names.courseCountContext, library.courses.length);
    set(names.openedCountContext, opened.length);
  });
}

function set(key: string, value: unknown): void {
  void vscode.commands.executeCommand("setContext", key, value);
}
