import type { Course } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";
import { folderReader } from "./folder.ts";
import { mdbookReader } from "./mdbook/book.ts";
import type { CourseReader, FallbackNames } from "./reader.ts";

/** Every format, the most telling first. */
const readers: readonly CourseReader[] = [mdbookReader, folderReader];

/**
 * Reads a course's outline. Undefined when the folder holds none: no book.toml, no SUMMARY.md, no Markdown.
 * Never rejects; chapter files are neither read nor looked for (except by the folder reader, for their titles).
 */
export async function readCourse(
  files: CourseFiles,
  options: FallbackNames,
): Promise<Course | undefined> {
  for (const reader of readers) {
    const course = await reader.read(files, options);
    if (course) return course;
  }
  return undefined;
}
