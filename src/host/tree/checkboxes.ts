import * as vscode from "vscode";
import { lessonKey } from "../../core/course/model.ts";
import { commandIds } from "../commands/ids.ts";
import { names } from "../names.ts";
import type { TreeNode } from "./node.ts";

const setting = `${names.settings}.tree.checkboxes`;

/** Whether lessons have boxes to tick. */
export const boxesShown = {
  now: (): boolean =>
    vscode.workspace.getConfiguration().get<unknown>(setting) === true,
  onDidChange: (changed: () => void): vscode.Disposable =>
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) changed();
    }),
};

/** Ticking a lesson's box marks it. `settled` is called when that is done: it may have been refused. */
export function followBoxes(
  view: vscode.TreeView<TreeNode>,
  settled: (node: TreeNode) => void,
): vscode.Disposable {
  return view.onDidChangeCheckboxState(async ({ items }) => {
    for (const [node, state] of items) {
      if (node.kind !== "lesson") continue;
      const { owner, lesson } = node;
      await vscode.commands.executeCommand(
        state === vscode.TreeItemCheckboxState.Checked
          ? commandIds.markComplete
          : commandIds.markIncomplete,
        lessonKey(owner.course.id, lesson.id),
      );
      settled(node);
    }
  });
}
