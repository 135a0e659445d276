import type { FolderReport } from "./checkFolder.ts";
import { findingsText, plural } from "./findingsText.ts";

/** What `check` found in a folder, for people: the findings, the courses, and a closing line. */
export function checkText(report: FolderReport, folder: string): string {
  const courses = report.courses.map(
    (course) =>
      `${course.title} (${course.id}): ${plural(course.lessons, "lesson")}, ${plural(course.diagrams, "diagram")}, ${plural(course.quizzes, "quiz", "quizzes")}, ${plural(course.questions, "question")}`,
  );
  const blocks = findingsText(report.findings, folder);
  return [...blocks, courses.join("\n"), closing(report)].join("\n\n") + "\n";
}

function closing({ findings }: FolderReport): string {
  if (findings.length === 0) return "No problems found.";
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    plural(count("info"), "note"),
  ].join(", ");
}
