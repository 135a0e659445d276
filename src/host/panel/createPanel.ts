import * as vscode from "vscode";
import { names } from "../names.ts";

/** An empty lesson panel in the active group. */
export function createPanel(options: {
  readonly preserveFocus?: boolean;
}): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    names.lessonPanel,
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
export function tellOpen(open: boolean): void {
  const { lessonOpenContext } = names;
  void vscode.commands.executeCommand("setContext", lessonOpenContext, open);
}
