import * as vscode from "vscode";
import type { Finding } from "../../core/check/finding.ts";
import { translate } from "../translate.ts";

/** Tells our problems from those of others. */
export const diagnosticSource = "Guided Lessons";

const severities: Readonly<
  Record<Finding["severity"], vscode.DiagnosticSeverity>
> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A finding for the Problems panel. Without an end it covers the rest of its line. */
function diagnosticOf(finding: Finding): vscode.Diagnostic {
  const start = new vscode.Position(
    Math.max(0, finding.line - 1),
    Math.max(0, finding.column - 1),
  );
  const end = new vscode.Position(
    Math.max(start.line, (finding.endLine ?? finding.line) - 1),
    finding.endColumn === undefined
      ? Number.MAX_SAFE_INTEGER
      : Math.max(0, finding.endColumn - 1),
  );
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(start, end),
    translate(finding.message),
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = finding.rule;
  return diagnostic;
}

/** Findings by file; a finding that two roads led to stands once. */
export function byFile(
  findings: readonly Finding[],
): Map<string, vscode.Diagnostic[]> {
  const files = new Map<string, vscode.Diagnostic[]>();
  const seen = new Set<string>();
  for (const finding of findings) {
    const key = JSON.stringify([
      finding.file,
      finding.line,
      finding.column,
      finding.rule,
      finding.message,
    ]);
    if (seen.has(key)) continue;
    seen.add(key);
    const list = files.get(finding.file) ?? [];
    list.push(diagnosticOf(finding));
    files.set(finding.file, list);
  }
  return files;
}
