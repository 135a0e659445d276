import path from "node:path";
import {
  checkCourse,
  type CheckCounts,
  type CheckEnvironment,
} from "../core/check/checkCourse.ts";
import type { Finding, Severity } from "../core/check/finding.ts";
import { mergeCourses, type SourcedCourse } from "../core/course/catalogue.ts";
import { readCourse } from "../core/formats/readCourse.ts";
import { HumanError } from "../core/humanError.ts";
import { english, say } from "../core/text.ts";
import { courseFolders } from "./courseFolders.ts";
import { folderFiles } from "./folderFiles.ts";

/** What `check --json` prints: other programs rely on these names. */
export interface FolderReport {
  readonly courses: readonly ({
    readonly id: string;
    readonly title: string;
  } & CheckCounts)[];
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  /** From the folder that was checked, separated by `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Checks the course in a folder, or all courses below it. Rejects with a `HumanError` when there is none. */
export async function checkFolder(
  folder: string,
  environment: CheckEnvironment,
): Promise<FolderReport> {
  const courses: FolderReport["courses"][number][] = [];
  const sourced: (SourcedCourse & { readonly inner: string })[] = [];
  const findings: ReportedFinding[] = [];
  for (const inner of await courseFolders(folder)) {
    const files = folderFiles(inner);
    const name = path.basename(path.resolve(inner));
    const course = await readCourse(files, {
      fallbackId: name,
      fallbackTitle: name,
    });
    if (course === undefined) continue;
    const report = await checkCourse(course, files, environment);
    sourced.push({
      course,
      place: slashes(path.relative(folder, inner)),
      inner,
    });
    courses.push({ id: course.id, title: course.title, ...report.counts });
    for (const finding of report.findings)
      findings.push(reported(finding, path.relative(folder, inner)));
  }
  for (const { entry, finding } of mergeCourses(sourced).refused)
    findings.push(reported(finding, path.relative(folder, entry.inner)));
  if (courses.length === 0)
    throw new HumanError(
      say`There is no course in ${folder}: no book.toml, no SUMMARY.md and no Markdown file.`,
    );
  return { courses, findings };
}

function reported(finding: Finding, folder: string): ReportedFinding {
  const { file, line, column, rule, severity, message } = finding;
  return {
    file: slashes(path.join(folder, file)),
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
