import * as vscode from "vscode";
import { hasChildren } from "../../core/course/lessonIndex.ts";
import { commandIds } from "../commands/ids.ts";
import { translate } from "../translate.ts";
import { courseTooltip } from "./courseTooltip.ts";
import { otherIcons } from "./icons.ts";
import { lessonItem } from "./lessonItem.ts";
import type {
  CourseTreeNode,
  DraftTreeNode,
  RefusedTreeNode,
  SectionTreeNode,
  TreeNode,
} from "./node.ts";
import type { TreeFacts } from "./treeFacts.ts";
import { numberedTitle, spokenSum, sumText } from "./words.ts";

/** How an element looks, without its id and whether it is folded. */
export function treeItem(
  node: TreeNode,
  facts: TreeFacts,
  options: TreeItemOptions,
): vscode.TreeItem {
  switch (node.kind) {
    case "continue":
      return continueItem(facts);
    case "course":
      return courseItem(node, facts);
    case "section":
      return sectionItem(node, facts);
    case "lesson":
      return lessonItem(node, facts, options);
    case "draft":
      return draftItem(node);
    case "refused":
      return refusedItem(node);
  }
}

/** How the learner wants items to be. */
export interface TreeItemOptions {
  readonly checkboxes: boolean;
}

/** In a larger course only what the learner opened is open. */
const smallCourse = 100;

/** Whether an element is open as long as nobody has folded or opened it; undefined for one with nothing below. */
export function opensByItself(node: TreeNode): boolean | undefined {
  switch (node.kind) {
    case "course":
      return true;
    case "section":
      return hasChildren(node.section)
        ? node.owner.index.lessons.length <= smallCourse
        : undefined;
    case "lesson":
      return hasChildren(node.lesson) ? false : undefined;
    case "draft":
      return hasChildren(node.draft) ? false : undefined;
    case "continue":
    case "refused":
      return undefined;
  }
}

function continueItem(facts: TreeFacts): vscode.TreeItem {
  const target = facts.continueAt();
  const begun = target !== undefined && facts.hasBegun(target.owner);
  const label = begun
    ? vscode.l10n.t("Continue")
    : vscode.l10n.t({
        message: "Start",
        comment: ["to begin a course"],
      });
  const item = new vscode.TreeItem(label);
  item.iconPath = otherIcons.continue;
  item.contextValue = "continue";
  item.command = { command: commandIds.continue, title: label };
  if (target === undefined) return item;
  const title = numberedTitle(target.lesson);
  item.description = title;
  item.tooltip = vscode.l10n.t(
    "{0}: {1} in {2}",
    label,
    title,
    target.owner.course.title,
  );
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function courseItem(node: CourseTreeNode, facts: TreeFacts): vscode.TreeItem {
  const { course, source } = node.owner;
  const item = new vscode.TreeItem(course.title);
  const sum = facts.sum(node.owner);
  item.iconPath = otherIcons.course;
  item.description = sumText(sum);
  item.tooltip = courseTooltip(node.owner, sum);
  item.contextValue = `course ${source}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t("Course {0}, {1}", course.title, spokenSum(sum)),
  };
  return item;
}

function sectionItem(node: SectionTreeNode, facts: TreeFacts): vscode.TreeItem {
  const { title } = node.section;
  const item = new vscode.TreeItem(title);
  const sum = facts.sum(node.owner, node.section);
  item.iconPath = otherIcons.section;
  item.description = sumText(sum);
  item.contextValue = `section ${node.owner.source}`;
  item.tooltip = `${title}\n${spokenSum(sum)}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t("Section {0}, {1}", title, spokenSum(sum)),
  };
  return item;
}

function draftItem({ draft }: DraftTreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(numberedTitle(draft));
  item.iconPath = otherIcons.draft;
  item.description = vscode.l10n.t("not written yet");
  item.contextValue = "draft";
  return item;
}

function refusedItem(node: RefusedTreeNode): vscode.TreeItem {
  const { entry, finding } = node.refused;
  const message = translate(finding.message);
  const item = new vscode.TreeItem(entry.course.title);
  item.iconPath = otherIcons.refused;
  item.description = vscode.l10n.t("not shown: its id is taken");
  item.tooltip = message;
  item.contextValue = `refused ${entry.source}`;
  item.accessibilityInformation = { label: message };
  return item;
}
