import * as vscode from "vscode";
import { hasChildren } from "../../core/course/lessonIndex.ts";
import { lessonKey } from "../../core/course/model.ts";
import { commandIds } from "../commands/ids.ts";
import { lessonIcons } from "./icons.ts";
import type { LessonTreeNode } from "./node.ts";
import type { TreeFacts } from "./treeFacts.ts";
import type { TreeItemOptions } from "./treeItem.ts";
import {
  lockText,
  markText,
  minutesText,
  numberedTitle,
  spokenSum,
  stateText,
  sumText,
} from "./words.ts";
import { listWords } from "../translate.ts";

/** A lesson: its state by its icon, then how long it is, what lies below, and what is new about it. */
export function lessonItem(
  node: LessonTreeNode,
  facts: TreeFacts,
  { checkboxes }: TreeItemOptions,
): vscode.TreeItem {
  const { lesson, owner } = node;
  const name = numberedTitle(lesson);
  const state = facts.state(node);
  const lock = facts.lock(node);
  const mark = facts.mark(node);
  const minutes = facts.details(node)?.minutes;
  const sum = hasChildren(lesson) ? facts.sum(owner, lesson) : undefined;
  const item = new vscode.TreeItem(name);
  item.iconPath = lessonIcons[lock ? "locked" : state];
  item.description = [
    ...(minutes === undefined ? [] : [minutesText(minutes)]),
    ...(sum ? [sumText({ ...sum, minutesLeft: undefined })] : []),
    ...(mark ? [markText(mark)] : []),
  ]
    .filter(Boolean)
    .join(" · ");
  item.contextValue = `lesson ${lock ? "locked" : state} ${owner.source}`;
  item.command = {
    command: commandIds.openLesson,
    title: vscode.l10n.t("Open Lesson"),
    arguments: [lessonKey(owner.course.id, lesson.id)],
  };
  item.accessibilityInformation = {
    label: listWords([
      name,
      lock ? vscode.l10n.t("locked: {0}", lockText(lock)) : stateText(state),
      ...(minutes === undefined ? [] : [minutesText(minutes)]),
      ...(sum ? [spokenSum(sum)] : []),
      ...(mark ? [markText(mark)] : []),
    ]),
  };
  if (checkboxes) item.checkboxState = checkbox(state === "complete", name);
  return item;
}

function checkbox(
  checked: boolean,
  name: string,
): NonNullable<vscode.TreeItem["checkboxState"]> {
  return {
    state: checked
      ? vscode.TreeItemCheckboxState.Checked
      : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: checked
      ? vscode.l10n.t("Mark as incomplete")
      : vscode.l10n.t("Mark as complete"),
    accessibilityInformation: {
      label: vscode.l10n.t("{0}, complete", name),
      role: "checkbox",
    },
  };
}
