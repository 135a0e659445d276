import * as vscode from "vscode";
import { pageStrings, type PageStrings } from "../../protocol/strings.ts";

/** The page's strings in the language of this VS Code. Their English text is the key, gaps stay gaps. */
export function translatedPageStrings(): PageStrings {
  return Object.fromEntries(
    Object.entries(pageStrings).map(([name, english]) => [
      name,
      vscode.l10n.t(english),
    ]),
  ) as PageStrings;
}
