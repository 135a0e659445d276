import * as vscode from "vscode";
import { Completions, completionTriggers } from "./completions.ts";
import { Definitions } from "./definitions.ts";
import { DocumentLinks } from "./documentLinks.ts";
import { followRenames } from "./fileRenames.ts";
import { Fixes } from "./fixes.ts";
import { Hovers } from "./hovers.ts";
import { Lenses } from "./lenses.ts";
import { References } from "./references.ts";
import { authored, type Scenes } from "./scenes.ts";
import { Symbols } from "./symbols.ts";

/** Every feature for authors. None does anything before an author asks: nothing is read or parsed here. */
export function registerLanguage(scenes: Scenes): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      authored,
      new Completions(scenes),
      ...completionTriggers,
    ),
    languages.registerHoverProvider(authored, new Hovers(scenes)),
    languages.registerDefinitionProvider(authored, new Definitions(scenes)),
    // A file that is included may be written in any language.
    languages.registerReferenceProvider(
      { pattern: "**/*" },
      new References(scenes),
    ),
    languages.registerDocumentLinkProvider(
      { language: "markdown" },
      new DocumentLinks(scenes),
    ),
    languages.registerDocumentSymbolProvider(authored, new Symbols(scenes), {
      label: vscode.l10n.t("Questions"),
    }),
    languages.registerCodeLensProvider(authored, new Lenses(scenes)),
    languages.registerCodeActionsProvider(authored, new Fixes(scenes), {
      providedCodeActionKinds: Fixes.kinds,
    }),
    followRenames(scenes),
  );
}
