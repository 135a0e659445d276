import * as vscode from "vscode";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import type { DueReviews } from "../review/dueReviews.ts";
import type { TreeNode } from "./node.ts";

/**
 * Says at the view's icon how many questions there are to review today, and offers *Review* in the view's title;
 * nothing when there are none.
 */
export function showDue(
  view: vscode.TreeView<TreeNode>,
  due: DueReviews,
  ids: PublicIds,
): vscode.Disposable {
  const show = (): void => {
    const value = due.dueCount;
    ids.tell(names.reviewDueContext, value > 0);
    view.badge =
      value === 0
        ? undefined
        : {
            value,
            tooltip:
              value === 1
                ? vscode.l10n.t("1 question to review")
                : vscode.l10n.t("{0} questions to review", value),
          };
  };
  show();
  return due.onDidChange(show);
}
