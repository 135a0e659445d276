import * as vscode from "vscode";
import { bytesText } from "../../core/packaging/bytesText.ts";
import { sizeKinds, type SizeKind } from "../../core/packaging/sizes.ts";
import type { MadePackage } from "./makePackage.ts";
import { listWords, translate } from "../translate.ts";

/** Says that the file is there and how large its parts are, and offers what comes next. */
export async function offerPackage(
  file: vscode.Uri,
  made: MadePackage,
): Promise<void> {
  const install = vscode.l10n.t("Install Here");
  const reveal = vscode.l10n.t("Reveal");
  const words = kindWords();
  const parts = sizeKinds
    .filter((kind) => made.sizes[kind] > 0)
    .map((kind) => `${words[kind]} ${translate(bytesText(made.sizes[kind]))}`);
  const chosen = await vscode.window.showInformationMessage(
    [
      vscode.l10n.t(
        "{0} is ready: {1}. Before compression: {2}.",
        file.path.split("/").at(-1) ?? file.path,
        translate(bytesText(made.bytes.length)),
        listWords(parts),
      ),
      ...(made.drawnLater === 0
        ? []
        : [
            vscode.l10n.t(
              "Diagrams that are drawn only when a lesson is opened: {0}.",
              made.drawnLater,
            ),
          ]),
    ].join(" "),
    install,
    reveal,
  );
  if (chosen === install)
    await vscode.commands.executeCommand(
      "workbench.extensions.installExtension",
      file,
    );
  if (chosen === reveal) await revealFile(file);
}

/** In the system's file manager where there is one, else in the explorer. */
async function revealFile(file: vscode.Uri): Promise<void> {
  const local =
    vscode.env.uiKind === vscode.UIKind.Desktop &&
    vscode.env.remoteName === undefined;
  await vscode.commands.executeCommand(
    local ? "revealFileInOS" : "revealInExplorer",
    file,
  );
}

function kindWords(): Readonly<Record<SizeKind, string>> {
  return {
    text: vscode.l10n.t("text"),
    quizzes: vscode.l10n.t("quizzes"),
    images: vscode.l10n.t("images"),
    diagrams: vscode.l10n.t("diagrams"),
    engine: vscode.l10n.t("Guided Lessons"),
    other: vscode.l10n.t("page, licence and icon"),
  };
}
