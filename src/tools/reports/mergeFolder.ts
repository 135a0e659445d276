import { HumanError } from "../../core/humanError.ts";
import {
  latestReports,
  type ReportInFile,
} from "../../core/report/merge/latestReports.ts";
import { mergeReports } from "../../core/report/merge/mergeReports.ts";
import type { MergedReports } from "../../core/report/merge/model.ts";
import { parseReport } from "../../core/report/parseReport.ts";
import { english, say } from "../../core/text.ts";
import { reportFiles } from "./reportFiles.ts";

/** Something about a file that whoever collects reports should know. Other programs rely on these names. */
export interface ReportFinding {
  /** From the folder that was asked for, separated by `/`. */
  readonly file: string;
  readonly rule: "report-unreadable" | "report-older";
  readonly severity: "error" | "info";
  readonly message: string;
}

/**
 * Merges the reports in a folder. `problems`: files that could not be read; `older`: reports that a newer one of the
 * same student replaces. Rejects with a `HumanError` when there is nothing to merge and nothing to complain about.
 */
export async function mergeFolder(folder: string): Promise<{
  readonly merged: MergedReports;
  readonly problems: readonly ReportFinding[];
  readonly older: readonly ReportFinding[];
}> {
  const reports: ReportInFile[] = [];
  const problems: ReportFinding[] = [];
  const problem = (file: string, message: string): void => {
    const rule = "report-unreadable";
    problems.push({ file, rule, severity: "error", message });
  };
  for await (const found of reportFiles(folder)) {
    const { file, content } = found;
    if (content === undefined) {
      problem(file, found.problem ?? "It cannot be read.");
      continue;
    }
    const result = parseReport(content);
    if (result.ok) reports.push({ file, report: result.report });
    // Other JSON may lie beside the reports, xAPI statements among them.
    else if (result.other !== true) problem(file, english(result.reason));
  }
  if (reports.length === 0 && problems.length === 0)
    throw new HumanError(
      say`There is no report in ${folder}. Reports are the JSON files that students write with Export Report….`,
    );
  return {
    merged: mergeReports(reports),
    problems,
    older: latestReports(reports).older.map(({ by, than }) => ({
      file: by.file,
      rule: "report-older",
      severity: "info",
      message: `${by.student.name ?? by.student.id} has a newer report on ${by.course.title}, in ${than.file}, and that one counts.`,
    })),
  };
}
