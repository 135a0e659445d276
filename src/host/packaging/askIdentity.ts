import * as vscode from "vscode";
import type { AskIdentity } from "../../core/packaging/decideIdentity.ts";
import {
  identityProblem,
  type IdentityField,
} from "../../core/packaging/identity.ts";
import { translate } from "../translate.ts";

/** Asks for publisher, name and version, one after the other; undefined when the author would rather not. */
export const askIdentity: AskIdentity = async (missing, suggested) => {
  const answers: Partial<Record<IdentityField, string>> = {};
  for (const [index, field] of missing.entries()) {
    const value = await ask(field, suggested[field], [
      index + 1,
      missing.length,
    ]);
    if (value === undefined) return undefined;
    answers[field] = value;
  }
  return answers;
};

async function ask(
  field: IdentityField,
  suggested: string,
  [step, steps]: readonly [number, number],
): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Package Course ({0}/{1})", step, steps),
    prompt: prompts()[field],
    value: suggested,
    ignoreFocusOut: true,
    validateInput(value) {
      const problem = identityProblem(field, value.trim());
      return problem && translate(problem);
    },
  });
  return typed?.trim();
}

function prompts(): Readonly<Record<IdentityField, string>> {
  return {
    publisher: vscode.l10n.t(
      "Whose package is it? A short name such as your-school; it is kept in guided-lessons.toml",
    ),
    name: vscode.l10n.t(
      "What is the package called? It stays the same in every edition",
    ),
    version: vscode.l10n.t(
      "Which edition is it? Raise it with every one that you hand out",
    ),
  };
}
