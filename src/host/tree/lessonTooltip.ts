import * as vscode from "vscode";
import type { LessonDetails } from "../../core/course/lessonDetails.ts";
import type { LessonState } from "../../core/progress/model.ts";
import { minutesText, stateText } from "./words.ts";

/** Title, length, state and what the lesson is for. The author's words are text here, never Markdown of ours. */
export function lessonTooltip(
  title: string,
  state: LessonState,
  details: LessonDetails,
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString()
    .appendMarkdown("**")
    .appendText(title)
    .appendMarkdown("**\n\n")
    .appendText(`${minutesText(details.minutes)} · ${stateText(state)}`);
  if (details.objectives.length === 0) return tooltip;
  tooltip.appendMarkdown("\n\n");
  tooltip.appendText(vscode.l10n.t("What you will learn:"));
  for (const objective of details.objectives)
    tooltip.appendMarkdown("\n- ").appendText(objective);
  return tooltip;
}
