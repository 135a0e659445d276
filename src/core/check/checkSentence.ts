import { say, type Text } from "../text.ts";
import type { CheckReport } from "./checkCourse.ts";
import type { Finding } from "./finding.ts";

/** What a check came to, in one sentence: `3 errors and 2 warnings in 2 files.` */
export function checkSentence(
  reports: readonly Pick<CheckReport, "counts" | "findings">[],
): Text {
  const lessons = reports.reduce((sum, { counts }) => sum + counts.lessons, 0);
  const files = reports.reduce(
    (sum, { findings }) => sum + new Set(findings.map(({ file }) => file)).size,
    0,
  );
  if (files === 0)
    return lessons === 1
      ? say`No problems in 1 lesson.`
      : say`No problems in ${lessons} lessons.`;
  const found = problems(reports.flatMap(({ findings }) => findings));
  return files === 1
    ? say`${found} in 1 file.`
    : say`${found} in ${files} files.`;
}

/** How many there are of each kind, gravest first. */
function problems(findings: readonly Finding[]): readonly Text[] {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [
    count("error"),
    count("warning"),
    count("info"),
  ];
  return [
    ...(errors === 0
      ? []
      : [errors === 1 ? say`1 error` : say`${errors} errors`]),
    ...(warnings === 0
      ? []
      : [warnings === 1 ? say`1 warning` : say`${warnings} warnings`]),
    ...(notes === 0 ? [] : [notes === 1 ? say`1 note` : say`${notes} notes`]),
  ];
}
