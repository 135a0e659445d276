import * as vscode from "vscode";
import type { Sum } from "../../core/overview/courseSums.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { spokenSum } from "./words.ts";

/** Title, what the course is about, how far it is, and where it comes from. The author's words are text here. */
export function courseTooltip(
  { course, place }: LibraryCourse,
  sum: Sum,
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString()
    .appendMarkdown("**")
    .appendText(course.title)
    .appendMarkdown("**\n\n");
  if (course.description !== undefined)
    tooltip.appendText(course.description).appendMarkdown("\n\n");
  tooltip.appendText(spokenSum(sum)).appendMarkdown("\n\n");
  const version =
    course.version && vscode.l10n.t("Version {0}", course.version);
  return tooltip.appendText([version, place].filter(Boolean).join(" · "));
}
