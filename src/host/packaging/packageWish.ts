import * as vscode from "vscode";
import type { PackageIdentity } from "../../core/packaging/identity.ts";
import { own } from "../../protocol/shape.ts";

/** What the second argument of *Package Course…* may say already; what is missing is asked for. */
export interface PackageWish {
  readonly identity: Partial<PackageIdentity>;
  readonly out?: vscode.Uri;
  readonly standalone?: boolean;
  /** Goes on over errors in the course. */
  readonly force: boolean;
  /** Writes over a file that is at `out`. */
  readonly replace: boolean;
}

/** Reads an argument that anyone may have given. */
export function packageWish(argument: unknown): PackageWish {
  const word = (field: string): Record<string, string> => {
    const value = own(argument, field);
    return typeof value === "string" ? { [field]: value } : {};
  };
  const [out, standalone] = [own(argument, "out"), own(argument, "standalone")];
  return {
    identity: { ...word("publisher"), ...word("name"), ...word("version") },
    ...(out instanceof vscode.Uri && { out }),
    ...(typeof standalone === "boolean" && { standalone }),
    force: own(argument, "force") === true,
    replace: own(argument, "replace") === true,
  };
}

/** What kind of package it shall be; undefined when the author would rather not. */
export async function askStandalone(): Promise<boolean | undefined> {
  const kinds: readonly (vscode.QuickPickItem & { standalone: boolean })[] = [
    {
      label: vscode.l10n.t("For learners who have Guided Lessons"),
      description: vscode.l10n.t("small, lessons alone"),
      detail: vscode.l10n.t(
        "VS Code installs Guided Lessons with it where there is a marketplace.",
      ),
      standalone: false,
    },
    {
      label: vscode.l10n.t("With Guided Lessons in it"),
      description: vscode.l10n.t("one file, about 3 MB more"),
      detail: vscode.l10n.t(
        "Nothing else has to be installed: for a class without a marketplace.",
      ),
      standalone: true,
    },
  ];
  const chosen = await vscode.window.showQuickPick(kinds, {
    title: vscode.l10n.t("Package Course"),
    ignoreFocusOut: true,
  });
  return chosen?.standalone;
}

/** Where the file shall go; undefined when the author would rather not. */
export async function askPlace(
  root: vscode.Uri,
  { name, version }: PackageIdentity,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("Package Course"),
    saveLabel: vscode.l10n.t("Package"),
    defaultUri: vscode.Uri.joinPath(root, "..", `${name}-${version}.vsix`),
    filters: { [vscode.l10n.t("VS Code extension")]: ["vsix"] },
  });
}
