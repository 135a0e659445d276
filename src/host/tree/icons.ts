import * as vscode from "vscode";
import type { LessonState } from "../../core/progress/model.ts";

/** The shape says the state, the colour only repeats it. */
export const lessonIcons: Readonly<
  Record<LessonState | "locked", vscode.ThemeIcon>
> = {
  new: new vscode.ThemeIcon("circle-large-outline"),
  inProgress: new vscode.ThemeIcon(
    "color-mode",
    new vscode.ThemeColor("charts.blue"),
  ),
  complete: new vscode.ThemeIcon(
    "pass-filled",
    new vscode.ThemeColor("testing.iconPassed"),
  ),
  locked: new vscode.ThemeIcon(
    "lock",
    new vscode.ThemeColor("disabledForeground"),
  ),
};

export const otherIcons = {
  continue: new vscode.ThemeIcon("play"),
  course: new vscode.ThemeIcon("mortar-board"),
  section: new vscode.ThemeIcon("list-tree"),
  draft: new vscode.ThemeIcon(
    "circle-slash",
    new vscode.ThemeColor("disabledForeground"),
  ),
  refused: new vscode.ThemeIcon(
    "warning",
    new vscode.ThemeColor("list.warningForeground"),
  ),
} as const;
