import * as vscode from "vscode";
import type { LessonDetails } from "../../core/course/lessonDetails.ts";
import type { Lock } from "../../core/gating/lock.ts";
import type { LessonMark } from "../../core/overview/seenLessons.ts";
import type { StatusOfLesson } from "../../core/progress/status.ts";
import { lockText, minutesText, stateText } from "./words.ts";

/** What a lesson's tooltip is made of. */
export interface TooltipFacts {
  readonly title: string;
  readonly status: StatusOfLesson;
  readonly details: LessonDetails;
  readonly lock: Lock | undefined;
  readonly mark: LessonMark | undefined;
}

/** Title, length, result, and what the lesson is for. The author's words are text here, never Markdown of ours. */
export function lessonTooltip(facts: TooltipFacts): vscode.MarkdownString {
  const { title, details, lock, mark } = facts;
  const tooltip = new vscode.MarkdownString()
    .appendMarkdown("**")
    .appendText(title)
    .appendMarkdown("**\n\n")
    .appendText(
      [
        minutesText(details.minutes),
        ...(lock ? [vscode.l10n.t("locked")] : [resultText(facts.status)]),
      ].join(" · "),
    );
  if (lock) tooltip.appendMarkdown("\n\n").appendText(lockText(lock));
  if (mark)
    tooltip
      .appendMarkdown("\n\n")
      .appendText(
        mark === "added"
          ? vscode.l10n.t("Added since you opened this course.")
          : vscode.l10n.t("Changed since you opened it."),
      );
  if (details.objectives.length === 0) return tooltip;
  tooltip
    .appendMarkdown("\n\n")
    .appendText(vscode.l10n.t("What you will learn:"));
  for (const objective of details.objectives)
    tooltip.appendMarkdown("\n- ").appendText(objective);
  return tooltip;
}

/** `in progress · 2 of 5 points`. */
function resultText(status: StatusOfLesson): string {
  const { state, points, maxPoints, neededPoints } = status;
  const words = stateText(state);
  if (maxPoints === 0) return words;
  const result =
    state === "new"
      ? vscode.l10n.t("{0} points", maxPoints)
      : vscode.l10n.t("{0} of {1} points", points, maxPoints);
  return state === "complete" || neededPoints === 0 || points >= neededPoints
    ? `${words} · ${result}`
    : `${words} · ${result}, ${vscode.l10n.t("{0}% to pass", Math.round((100 * neededPoints) / maxPoints))}`;
}
