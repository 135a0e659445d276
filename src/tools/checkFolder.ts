import {
  checkCourse,
  type CheckCounts,
  type CheckEnvironment,
} from "../core/check/checkCourse.ts";
import { mergeCourses } from "../core/course/catalogue.ts";
import {
  folderCourses,
  reported,
  type FolderCourse,
  type ReportedFinding,
} from "./folderCourses.ts";

/** What `check --json` prints: other programs rely on these names. */
export interface FolderReport {
  readonly courses: readonly ({
    readonly id: string;
    readonly title: string;
  } & CheckCounts)[];
  readonly findings: readonly ReportedFinding[];
}

/** Checks the course in a folder, or all courses below it. Rejects with a `HumanError` when there is none. */
export async function checkFolder(
  folder: string,
  environment: CheckEnvironment,
): Promise<FolderReport> {
  const courses: FolderReport["courses"][number][] = [];
  const sourced: FolderCourse[] = [];
  const findings: ReportedFinding[] = [];
  for await (const found of folderCourses(folder)) {
    const { course, files } = found;
    const report = await checkCourse(course, files, environment);
    sourced.push(found);
    courses.push({ id: course.id, title: course.title, ...report.counts });
    for (const finding of report.findings)
      findings.push(reported(finding, found));
  }
  for (const { entry, finding } of mergeCourses(sourced).refused)
    findings.push(reported(finding, entry));
  return { courses, findings };
}
