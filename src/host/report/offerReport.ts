import * as vscode from "vscode";
import { listWords } from "../translate.ts";

/** Says what was written, and shows the first file when that is wanted. */
export async function offerReport(files: readonly vscode.Uri[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  const show = vscode.l10n.t("Show");
  const names = listWords(
    files.map((file) => file.path.split("/").at(-1) ?? file.path),
  );
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      "Your report was written: {0}. It was sent to nobody.",
      names,
    ),
    show,
  );
  if (chosen === show) await vscode.window.showTextDocument(first);
}
