import type * as vscode from "vscode";
import { detailsOf } from "../../core/course/lessonDetails.ts";
import { lessonStatus } from "../../core/progress/status.ts";
import { readLesson } from "../page/lessonReader.ts";
import { lessonRequirements } from "../panel/storedRecord.ts";
import { lessonTooltip } from "./lessonTooltip.ts";
import type { LessonTreeNode } from "./node.ts";
import type { TreeFacts, TreeSources } from "./treeFacts.ts";
import { numberedTitle } from "./words.ts";

/** Reads a lesson for its tooltip, when somebody points at it. */
export async function readTooltip(
  node: LessonTreeNode,
  { progress, details, gates }: TreeSources,
  facts: TreeFacts,
): Promise<vscode.MarkdownString> {
  const { owner, lesson } = node;
  const rendered = await readLesson(node);
  details.learn(node, rendered);
  return lessonTooltip({
    title: numberedTitle(lesson),
    status: lessonStatus(
      progress.lesson(owner.course.id, lesson.id),
      lessonRequirements(node, rendered),
    ),
    details: detailsOf(rendered),
    lock: await gates.lockNow(node),
    mark: facts.mark(node),
  });
}
