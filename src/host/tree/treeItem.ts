import * as vscode from "vscode";
import { hasChildren } from "../../core/course/lessonIndex.ts";
import type { LessonDetails } from "../../core/course/lessonDetails.ts";
import { lessonKey, lessonsOf } from "../../core/course/model.ts";
import type { LessonState } from "../../core/progress/model.ts";
import { commandIds } from "../commands/ids.ts";
import { translate } from "../translate.ts";
import { lessonIcons, otherIcons } from "./icons.ts";
import { lessonTooltip } from "./lessonTooltip.ts";
import { modelChildren } from "./treeNodes.ts";
import type {
  CourseTreeNode,
  DraftTreeNode,
  LessonTreeNode,
  RefusedTreeNode,
  SectionTreeNode,
  TreeNode,
} from "./node.ts";
import { counted, minutesText, stateText } from "./words.ts";

/** What an item needs besides its element. */
export interface ItemContext {
  state(courseId: string, lessonId: string): LessonState;
  /** What has been read of a lesson so far. */
  details(key: string): LessonDetails | undefined;
}

/** How an element looks. */
export function treeItem(
  node: TreeNode,
  context: ItemContext,
): vscode.TreeItem {
  switch (node.kind) {
    case "course":
      return courseItem(node, context);
    case "section":
      return sectionItem(node, context);
    case "lesson":
      return lessonItem(node, context);
    case "draft":
      return draftItem(node);
    case "refused":
      return refusedItem(node);
  }
}

/** Stable, so that VS Code keeps what is expanded and selected when the outline changes. */
function itemId(node: TreeNode): string {
  switch (node.kind) {
    case "course":
      return `course:${node.owner.course.id}`;
    case "section":
      return `section:${node.owner.course.id}/${node.section.id}`;
    case "lesson":
      return `lesson:${lessonKey(node.owner.course.id, node.lesson.id)}`;
    case "draft":
      return `draft:${itemId(node.parent)}/${node.index}`;
    case "refused":
      return `refused:${node.refused.entry.root.toString()}`;
  }
}

function courseItem(
  node: CourseTreeNode,
  context: ItemContext,
): vscode.TreeItem {
  const { course, source, place } = node.owner;
  const item = new vscode.TreeItem(
    course.title,
    vscode.TreeItemCollapsibleState.Expanded,
  );
  const count = countOf(node, context);
  item.id = itemId(node);
  item.iconPath = otherIcons.course;
  item.description = counted(count);
  item.tooltip = new vscode.MarkdownString()
    .appendMarkdown("**")
    .appendText(course.title)
    .appendMarkdown("**\n\n")
    .appendText(course.description ?? "")
    .appendMarkdown("\n\n")
    .appendText(place);
  item.contextValue = `course ${source}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      "Course {0}, {1} of {2} lessons complete",
      course.title,
      count.complete,
      count.total,
    ),
  };
  return item;
}

function sectionItem(
  node: SectionTreeNode,
  context: ItemContext,
): vscode.TreeItem {
  const { title } = node.section;
  const { source } = node.owner;
  const item = new vscode.TreeItem(title, collapsible(node.section, true));
  const count = countOf(node, context);
  item.id = itemId(node);
  item.iconPath = otherIcons.section;
  item.description = counted(count);
  item.contextValue = `section ${source}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      "Section {0}, {1} of {2} lessons complete",
      title,
      count.complete,
      count.total,
    ),
  };
  return item;
}

function lessonItem(
  node: LessonTreeNode,
  context: ItemContext,
): vscode.TreeItem {
  const { lesson, owner } = node;
  const key = lessonKey(owner.course.id, lesson.id);
  const state = context.state(owner.course.id, lesson.id);
  const details = context.details(key);
  const name =
    lesson.number === undefined
      ? lesson.title
      : `${lesson.number} ${lesson.title}`;
  const item = new vscode.TreeItem(name, collapsible(lesson, false));
  item.id = itemId(node);
  item.iconPath = lessonIcons[state];
  item.description = descriptionOf(node, details, context);
  item.contextValue = `lesson ${state} ${owner.source}`;
  item.command = {
    command: commandIds.openLesson,
    title: vscode.l10n.t("Open Lesson"),
    arguments: [key],
  };
  item.accessibilityInformation = {
    label: [
      name,
      stateText(state),
      ...(details ? [minutesText(details.minutes)] : []),
    ].join(", "),
  };
  if (details !== undefined) item.tooltip = lessonTooltip(name, state, details);
  return item;
}

function draftItem(node: DraftTreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    node.draft.number === undefined
      ? node.draft.title
      : `${node.draft.number} ${node.draft.title}`,
    collapsible(node.draft, false),
  );
  item.id = itemId(node);
  item.iconPath = otherIcons.draft;
  item.description = vscode.l10n.t("not written yet");
  item.contextValue = "draft";
  return item;
}

function refusedItem(node: RefusedTreeNode): vscode.TreeItem {
  const { entry, finding } = node.refused;
  const message = translate(finding.message);
  const item = new vscode.TreeItem(entry.course.title);
  item.id = itemId(node);
  item.iconPath = otherIcons.refused;
  item.description = vscode.l10n.t("not shown: its id is taken");
  item.tooltip = message;
  item.contextValue = `refused ${entry.source}`;
  item.accessibilityInformation = { label: message };
  return item;
}

function descriptionOf(
  node: LessonTreeNode,
  details: LessonDetails | undefined,
  context: ItemContext,
): string {
  const parts = details ? [minutesText(details.minutes)] : [];
  if (hasChildren(node.lesson)) parts.push(counted(countOf(node, context)));
  return parts.join(" · ");
}

function countOf(
  node: CourseTreeNode | SectionTreeNode | LessonTreeNode,
  { state }: ItemContext,
): { readonly complete: number; readonly total: number } {
  const states = [...lessonsOf(modelChildren(node))].map(({ id }) =>
    state(node.owner.course.id, id),
  );
  return {
    complete: states.filter((each) => each === "complete").length,
    total: states.length,
  };
}

function collapsible(
  node: Parameters<typeof hasChildren>[0],
  expanded: boolean,
): vscode.TreeItemCollapsibleState {
  if (!hasChildren(node)) return vscode.TreeItemCollapsibleState.None;
  return expanded
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}
