import path from "node:path";
import type { Finding, Severity } from "../core/check/finding.ts";
import type { Course } from "../core/course/model.ts";
import { readCourse } from "../core/formats/readCourse.ts";
import { HumanError } from "../core/humanError.ts";
import type { CourseFiles } from "../core/ports.ts";
import { english, say } from "../core/text.ts";
import { courseFolders } from "./courseFolders.ts";
import { folderFiles } from "./folderFiles.ts";

/** A course on disk. */
export interface FolderCourse {
  readonly course: Course;
  readonly files: CourseFiles;
  /** From the folder that was asked for, separated by `/`; empty when it is that folder. */
  readonly place: string;
}

/** What `--json` prints of a finding: other programs rely on these names. */
export interface ReportedFinding {
  /** From the folder that was asked for, separated by `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The course in a folder, or all courses below it, one at a time. Rejects with a `HumanError` when there is none. */
export async function* folderCourses(
  folder: string,
): AsyncGenerator<FolderCourse> {
  let found = false;
  for (const inner of await courseFolders(folder)) {
    const files = folderFiles(inner);
    const name = path.basename(path.resolve(inner));
    const course = await readCourse(files, {
      fallbackId: name,
      fallbackTitle: name,
    });
    if (course === undefined) continue;
    found = true;
    yield { course, files, place: slashes(path.relative(folder, inner)) };
  }
  if (!found)
    throw new HumanError(
      say`There is no course in ${folder}: no book.toml, no SUMMARY.md and no Markdown file.`,
    );
}

/** A finding of a course, for the report on the folder that it lies in. */
export function reported(
  finding: Finding,
  { place }: Pick<FolderCourse, "place">,
): ReportedFinding {
  const { file, line, column, rule, severity, message } = finding;
  return {
    file: slashes(path.join(place, file)),
    line,
    column,
    rule,
    severity,
    message: english(message),
  };
}

function slashes(file: string): string {
  return file.split(path.sep).join("/");
}
