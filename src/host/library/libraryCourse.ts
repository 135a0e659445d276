import type * as vscode from "vscode";
import type { Finding } from "../../core/check/finding.ts";
import type { SourcedCourse } from "../../core/course/catalogue.ts";
import type { LessonIndex } from "../../core/course/lessonIndex.ts";
import type { Lesson } from "../../core/course/model.ts";
import type { CourseFiles } from "../../core/ports.ts";
import type { SourceKind } from "../sources/courseSource.ts";

/**
 * A course with the place it was read from. The library keeps the object as long as the outline stays the same: the
 * tree, and VS Code behind it, knows its elements by it.
 */
export interface LibraryCourse extends SourcedCourse {
  readonly root: vscode.Uri;
  /** Only the library replaces it, when files have changed on disk. */
  files: CourseFiles;
  readonly source: SourceKind;
  readonly index: LessonIndex;
}

/** A lesson with the course it belongs to. */
export interface LibraryLesson {
  readonly owner: LibraryCourse;
  readonly lesson: Lesson;
}

/** A course that is not shown because its id was taken. */
export interface RefusedCourse {
  readonly entry: LibraryCourse;
  readonly finding: Finding;
}

/** Files of a course changed on disk. */
export interface CourseTextChange {
  readonly courseId: string;
  /** Whether its outline is another one now. */
  readonly outline: boolean;
  readonly files: readonly vscode.Uri[];
}
