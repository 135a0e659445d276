import path from "node:path";
import type { Course } from "../../core/course/model.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import { HumanError } from "../../core/humanError.ts";
import type { CourseFiles } from "../../core/ports.ts";
import { say } from "../../core/text.ts";
import { courseFolders } from "../courseFolders.ts";

/** The one course that a folder is. Rejects with a `HumanError` when it holds none, or several below it. */
export async function onlyCourse(
  folder: string,
  files: CourseFiles,
): Promise<{ readonly course: Course; readonly folderName: string }> {
  const folders = await courseFolders(folder);
  if (folders.length > 1 || folders[0] !== folder)
    throw new HumanError(
      say`${folder} is no course itself but holds ${folders.join(", ")}. Give the folder of one course.`,
    );
  const folderName = path.basename(path.resolve(folder));
  const course = await readCourse(files, {
    fallbackId: folderName,
    fallbackTitle: folderName,
  });
  if (course !== undefined) return { course, folderName };
  throw new HumanError(
    say`There is no course in ${folder}: no book.toml, no SUMMARY.md and no Markdown file.`,
  );
}
