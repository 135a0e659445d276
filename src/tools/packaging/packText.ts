import path from "node:path";
import { sizeKinds } from "../../core/packaging/sizes.ts";
import { bytesText } from "../../core/packaging/bytesText.ts";
import { english } from "../../core/text.ts";
import { findingsText, plural } from "../findingsText.ts";
import type { PackReport } from "./packFolder.ts";

/** What `pack` did, for people: what is wrong with the course, then the file, what is in it, and what to do with it. */
export function packText(report: PackReport, folder: string): string {
  const findings = findingsText(report.findings, folder);
  if (report.file === null)
    return (
      [
        ...findings,
        `Nothing was written: the course has ${plural(
          report.findings.filter(({ severity }) => severity === "error").length,
          "error",
        )}. Mend it, or pack it as it is with --force.`,
      ].join("\n\n") + "\n"
    );
  const { drawn, later } = report.diagrams;
  const sizes = sizeKinds
    .filter((kind) => report.sizes[kind] > 0)
    .map((kind) => `${kind} ${english(bytesText(report.sizes[kind]))}`);
  const file = path.relative(process.cwd(), report.file);
  return (
    [
      ...findings,
      [
        `${file}: ${report.id} ${report.version}, ${english(bytesText(report.bytes))}`,
        `  ${report.course.title}: ${plural(report.course.lessons, "lesson")}, ${plural(report.course.questions, "question")}`,
        ...(drawn + later > 0
          ? [
              `  ${plural(drawn, "diagram")} drawn ahead${later > 0 ? `, ${later} at the first opening` : ""}`,
            ]
          : []),
        `  before compression: ${sizes.join(", ")}`,
      ].join("\n"),
      `Install it: code --install-extension ${quoted(file)}${report.standalone ? "" : "\nIt needs the extension Guided Lessons; with --standalone it brings its own."}`,
    ].join("\n\n") + "\n"
  );
}

/** A file as a shell takes it for one word, of whatever system. */
function quoted(file: string): string {
  return /^[\w./\\:@%+,=][\w./\\:@%+,=-]*$/.test(file) ? file : `"${file}"`;
}
