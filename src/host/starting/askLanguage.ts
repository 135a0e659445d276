import * as vscode from "vscode";

/** Those that are offered by name; any other can be typed. */
const offered =
  "ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt pt-BR ro ru sv tr uk vi zh-Hans zh-Hant".split(
    " ",
  );

/** The language that a course is written in, as BCP 47; the one that VS Code speaks comes first. */
export async function askLanguage(title: string): Promise<string | undefined> {
  const own = bcp47(vscode.env.language) ?? "en";
  const codes = [...new Set([own, ...offered])];
  const names = new Intl.DisplayNames([own], { type: "language" });
  const others = codes
    .slice(1)
    .map((code) => ({ label: names.of(code) ?? code, description: code }))
    .sort((a, b) => a.label.localeCompare(b.label, own));
  const typed = { label: vscode.l10n.t("Another Language…"), description: "" };
  const chosen = await vscode.window.showQuickPick(
    [{ label: names.of(own) ?? own, description: own }, ...others, typed],
    {
      title,
      placeHolder: vscode.l10n.t("Which language is it written in?"),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return chosen === typed ? typeLanguage(title) : chosen?.description;
}

async function typeLanguage(title: string): Promise<string | undefined> {
  const code = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("The language’s code, such as “is” or “gsw-CH”."),
    ignoreFocusOut: true,
    validateInput: (text) =>
      bcp47(text.trim()) === undefined
        ? vscode.l10n.t("This is not the code of a language.")
        : undefined,
  });
  return code === undefined ? undefined : bcp47(code.trim());
}

/** A code as it is usually written; undefined when it is none. */
export function bcp47(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch (error) {
    // That is how the platform says no.
    void error;
    return undefined;
  }
}
