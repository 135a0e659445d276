import * as vscode from "vscode";
import { lessonKey } from "../../core/course/model.ts";
import { commandIds } from "../commands/ids.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import type { TreeNode } from "./node.ts";

const setting = `${names.settings}.tree.checkboxes`;

/** Whether lessons have boxes to tick. */
export function boxesShown(ids: PublicIds): boolean {
  return (
    vscode.workspace.getConfiguration().get<unknown>(ids.of(setting)) === true
  );
}

/** Calls back when lessons get boxes, or lose them. */
export function onDidChangeBoxes(
  ids: PublicIds,
  changed: () => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(ids.of(setting))) changed();
  });
}

/** Ticking a lesson's box marks it. `settled` is called when that is done: it may have been refused. */
export function followBoxes(
  view: vscode.TreeView<TreeNode>,
  ids: PublicIds,
  settled: (node: TreeNode) => void,
): vscode.Disposable {
  return view.onDidChangeCheckboxState(async ({ items }) => {
    for (const [node, state] of items) {
      if (node.kind !== "lesson") continue;
      const { owner, lesson } = node;
      await vscode.commands.executeCommand(
        ids.of(
          state === vscode.TreeItemCheckboxState.Checked
            ? commandIds.markComplete
            : commandIds.markIncomplete,
        ),
        lessonKey(owner.course.id, lesson.id),
      );
      settled(node);
    }
  });
}
