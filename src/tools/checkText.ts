import type { FolderReport, ReportedFinding } from "./checkFolder.ts";

/**
 * A report for people: the findings by file, each with a place that terminals make a link, then the courses and a
 * closing line. `place` makes the path to show of a finding's file.
 */
export function checkText(
  report: FolderReport,
  place: (file: string) => string,
): string {
  const blocks = [...byFile(report.findings)].map(([file, findings]) =>
    [place(file), ...findings.map((finding) => line(finding, place))].join(
      "\n",
    ),
  );
  const courses = report.courses.map(
    (course) =>
      `${course.title} (${course.id}): ${plural(course.lessons, "lesson")}, ${plural(course.diagrams, "diagram")}, ${plural(course.quizzes, "quiz", "quizzes")}, ${plural(course.questions, "question")}`,
  );
  return [...blocks, courses.join("\n"), closing(report)].join("\n\n") + "\n";
}

function byFile(
  findings: readonly ReportedFinding[],
): Map<string, ReportedFinding[]> {
  const files = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known === undefined) files.set(finding.file, [finding]);
    else known.push(finding);
  }
  return files;
}

function line(
  finding: ReportedFinding,
  place: (file: string) => string,
): string {
  const where = `${place(finding.file)}:${finding.line}:${finding.column}`;
  return `  ${where}  ${finding.severity}  ${finding.message}  (${finding.rule})`;
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

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
