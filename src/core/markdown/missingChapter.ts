import { firstMention } from "../check/firstMention.ts";
import type { Finding } from "../check/finding.ts";
import { join } from "../coursePath.ts";
import type { Course, Lesson } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";
import { say } from "../text.ts";

/** The finding for a chapter whose file is not there, at the place where SUMMARY.md names it. */
export async function missingChapterFinding(
  course: Course,
  { title, path }: Lesson,
  files: CourseFiles,
): Promise<Finding> {
  const folder = course.textFolder ?? "";
  const summary = join(folder, "SUMMARY.md");
  const below = folder === "" ? path : path.slice(folder.length + 1);
  return {
    ...((await firstMention(files, summary, below)) ?? {
      file: path,
      line: 1,
      column: 1,
    }),
    address: below,
    rule: "missing-chapter",
    severity: "error",
    message: say`The chapter “${title}” leads to ${path}, which does not exist. Write it, correct the link, or leave the link empty to announce it.`,
  };
}
