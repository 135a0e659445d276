import * as vscode from "vscode";
import { slug } from "../../core/course/slug.ts";
import type { Course } from "../../core/course/model.ts";
import { nameOf } from "../../core/coursePath.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import { isSettings } from "../../core/language/scene.ts";
import type { CourseFiles } from "../../core/ports.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { courseAround } from "./previewLesson.ts";

/**
 * The outline of a course as it is being edited: read again while SUMMARY.md or one of the files of settings holds
 * changes that are not saved. While they make no course of it, the outline is the one on disk.
 */
export async function editedCourse(
  owner: LibraryCourse,
  files: CourseFiles,
): Promise<Course> {
  const isChanged = vscode.workspace.textDocuments.some(
    ({ isDirty, uri }) => isDirty && isOutline(uri, owner),
  );
  if (!isChanged) return owner.course;
  const name = nameOf(owner.root.path.replace(/\/+$/, ""));
  const names = { fallbackId: slug(name), fallbackTitle: name };
  return (await readCourse(files, names)) ?? owner.course;
}

function isOutline(uri: vscode.Uri, owner: LibraryCourse): boolean {
  const path = courseAround(uri, [owner])?.path;
  return (
    path !== undefined && (isSettings(path) || nameOf(path) === "SUMMARY.md")
  );
}
