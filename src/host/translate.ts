import * as vscode from "vscode";
import { type Translate, translator, wordsLanguage } from "../core/text.ts";

/** The core's messages in the language of this VS Code. */
export const translate: Translate = translator({
  template: (english) => vscode.l10n.t(english),
  number: (value) =>
    new Intl.NumberFormat(spokenLanguage(), { useGrouping: "min2" }).format(
      value,
    ),
  list: listWords,
});

/** What is listed, as the language of this VS Code lists it: `one, two, three`. */
export function listWords(items: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage(), {
    type: "unit",
    style: "short",
  }).format(items);
}

/**
 * The language that this extension speaks, as BCP 47, for numbers, dates and lists: that of VS Code where there is a
 * translation, else English, so that one sentence is never in two languages.
 */
export function spokenLanguage(): string {
  const words = vscode.l10n.t(wordsLanguage.template);
  const { language } = vscode.env;
  return language.split("-")[0] === words ? language : words;
}
