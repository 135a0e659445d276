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
  return {
    template: `${found.template} ${files === 1 ? "in 1 file." : `in {${found.args.length}} files.`}`,
    args: files === 1 ? found.args : [...found.args, files],
  };
}

/** The kinds that there are, gravest first. A template per combination, so that each can be translated as a whole. */
function problems(findings: readonly Finding[]): Text {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    { count: count("error"), one: "error", many: "errors" },
    { count: count("warning"), one: "warning", many: "warnings" },
    { count: count("info"), one: "note", many: "notes" },
  ].filter(({ count: number }) => number > 0);
  return {
    template: parts
      .map(
        ({ count: number, one, many }, at) =>
          `{${at}} ${number === 1 ? one : many}`,
      )
      .join(", "),
    args: parts.map(({ count: number }) => number),
  };
}
