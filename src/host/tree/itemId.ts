import { lessonKey } from "../../core/course/model.ts";
import type { TreeNode } from "./node.ts";

/** Stable, so that VS Code keeps what is expanded and selected when the outline changes. */
export function itemId(node: TreeNode): string {
  switch (node.kind) {
    case "continue":
      return "continue";
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
