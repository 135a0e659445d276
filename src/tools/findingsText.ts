import path from "node:path";
import type { ReportedFinding } from "./folderCourses.ts";

/**
 * Findings for people, a block per file: each with a place that a terminal opens from where the command was called.
 * Their files are paths from `folder`.
 */
export function findingsText(
  findings: readonly ReportedFinding[],
  folder: string,
): string[] {
  const place = (file: string): string =>
    path.relative(process.cwd(), path.resolve(folder, file));
  return [...byFile(findings)].map(([file, own]) =>
    [place(file), ...own.map((finding) => line(finding, place(file)))].join(
      "\n",
    ),
  );
}

/** `1 error`, `2 errors`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
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

function line(finding: ReportedFinding, file: string): string {
  const where = `${file}:${finding.line}:${finding.column}`;
  return `  ${where}  ${finding.severity}  ${finding.message}  (${finding.rule})`;
}
