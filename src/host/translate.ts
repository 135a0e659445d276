import * as vscode from "vscode";
import type { Translate } from "../core/text.ts";

/** The core's messages in the language of this VS Code. */
export const translate: Translate = (text) =>
  vscode.l10n.t(text.template, ...text.args);
