import * as vscode from "vscode";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";

/** An empty lesson panel in the active group. */
export function createPanel(
  ids: PublicIds,
  options: { readonly preserveFocus?: boolean },
): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    ids.of(names.lessonPanel),
    vscode.l10n.t("Lesson"),
    {
      viewColumn: vscode.ViewColumn.Active,
      preserveFocus: options.preserveFocus === true,
    },
    {
      enableScripts: true,
      enableFindWidget: true,
      // A page that was built is kept: diagrams and half-written answers are there when the reader comes back.
      retainContextWhenHidden: true,
      localResourceRoots: [],
    },
  );
}

/** The picture in the tab, which VS Code does not tint. */
export function panelIcon(extensionUri: vscode.Uri): {
  readonly light: vscode.Uri;
  readonly dark: vscode.Uri;
} {
  return {
    light: vscode.Uri.joinPath(extensionUri, "media/lesson-light.svg"),
    dark: vscode.Uri.joinPath(extensionUri, "media/lesson-dark.svg"),
  };
}

/** For the `when` of commands and keys that need an open lesson. */
export function tellOpen(ids: PublicIds, open: boolean): void {
  ids.tell(names.lessonOpenContext, open);
}
