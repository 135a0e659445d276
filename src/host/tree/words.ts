import * as vscode from "vscode";
import type { Lock } from "../../core/gating/lock.ts";
import type { Lesson } from "../../core/course/model.ts";
import type { Sum } from "../../core/overview/courseSums.ts";
import type { FilterState } from "../../core/overview/lessonFilter.ts";
import type { LessonMark } from "../../core/overview/seenLessons.ts";
import { listWords } from "../translate.ts";

export function stateText(state: FilterState): string {
  switch (state) {
    case "new":
      return vscode.l10n.t("not started");
    case "inProgress":
      return vscode.l10n.t("in progress");
    case "complete":
      return vscode.l10n.t("complete");
    case "due":
      return vscode.l10n.t("due for review");
  }
}

/** `40 min`, `2 h`, `1 h 40 min`. */
export function minutesText(minutes: number): string {
  const rounded = Math.round(minutes);
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  if (hours === 0) return vscode.l10n.t("{0} min", rounded);
  return rest === 0
    ? vscode.l10n.t("{0} h", hours)
    : vscode.l10n.t("{0} h {1} min", hours, rest);
}

/** `3/7 · 40 min left`; nothing where there is nothing to count. */
export function sumText({ done, total, minutesLeft }: Sum): string {
  if (total === 0) return "";
  const count = `${done}/${total}`;
  return minutesLeft === undefined || minutesLeft === 0
    ? count
    : `${count} · ${leftText(minutesLeft)}`;
}

/** The same to a screen reader. */
export function spokenSum({ done, total, minutesLeft }: Sum): string {
  const count = vscode.l10n.t("{0} of {1} lessons complete", done, total);
  return minutesLeft === undefined || minutesLeft === 0
    ? count
    : `${count}, ${leftText(minutesLeft)}`;
}

export function markText(mark: LessonMark): string {
  return mark === "added" ? vscode.l10n.t("new") : vscode.l10n.t("changed");
}

/** Why a lesson is locked, in one sentence. */
export function lockText({ missing }: Lock): string {
  const [first] = missing;
  if (first !== undefined && missing.length === 1)
    return vscode.l10n.t("Opens once {0} is complete.", first.title);
  return vscode.l10n.t(
    "Opens once these are complete: {0}.",
    listWords(missing.map(({ title }) => title)),
  );
}

/** As the outline shows it: with its number, if it has one. */
export function numberedTitle({
  number,
  title,
}: Pick<Lesson, "number" | "title">): string {
  return number === undefined ? title : `${number} ${title}`;
}

function leftText(minutes: number): string {
  return vscode.l10n.t("{0} left", minutesText(minutes));
}
