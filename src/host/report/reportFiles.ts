import type { Report } from "../../core/report/model.ts";
import { reportCsv } from "../../core/report/reportCsv.ts";
import { xapiStatements } from "../../core/report/xapi/xapiStatements.ts";

/** What a report can be written as. */
export const reportFormats = ["json", "csv", "xapi"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** How files of a format end; the manifest knows the schema of the first by it. */
export const reportEndings: Readonly<Record<ReportFormat, string>> = {
  json: ".guided-lessons-report.json",
  csv: ".guided-lessons-report.csv",
  xapi: ".xapi.json",
};

/** The content of a report's file. */
export function reportText(report: Report, format: ReportFormat): string {
  switch (format) {
    case "json":
      return json(report);
    case "csv":
      return reportCsv(report);
    case "xapi":
      return json(xapiStatements(report));
  }
}

/**
 * The name without what a format adds to it. A person may have written another end into the dialog: a plain `.json` or
 * `.csv` is taken off as well.
 */
export function nameWithoutEnding(name: string): string {
  const ending = Object.values(reportEndings).find((end) => name.endsWith(end));
  return ending === undefined
    ? name.replace(/\.(json|csv)$/i, "")
    : name.slice(0, -ending.length);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
