import type { Finding } from "../check/finding.ts";
import type { Translate } from "../text.ts";
import { attributes, escapeHtml } from "./html.ts";

/** A finding at its place: what is wrong, and the file and line to look at. */
export function problemBox(
  finding: Finding,
  translate: Translate,
  line?: number,
): string {
  const open = attributes({
    class: "problem",
    "data-rule": finding.rule,
    "data-line": line,
  });
  return `<div${open}><p>${escapeHtml(translate(finding.message))}</p><p class="problem-place">${placeOf(finding)}</p></div>\n`;
}

/** The same inside a line of text. */
export function inlineProblem(finding: Finding, translate: Translate): string {
  const open = attributes({ class: "problem", "data-rule": finding.rule });
  return `<span${open}>${escapeHtml(translate(finding.message))} <span class="problem-place">${placeOf(finding)}</span></span>`;
}

function placeOf(finding: Finding): string {
  return escapeHtml(`${finding.file}:${finding.line}`);
}
