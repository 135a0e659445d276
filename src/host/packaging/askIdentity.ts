import * as vscode from "vscode";
import type { Course } from "../../core/course/model.ts";
import {
  identityFields,
  identityProblem,
  readIdentity,
  suggestedIdentity,
  withIdentity,
  type IdentityField,
  type PackageIdentity,
} from "../../core/packaging/identity.ts";
import type { CourseFiles, Log } from "../../core/ports.ts";
import { translate } from "../translate.ts";

interface AskedIdentity {
  readonly identity: PackageIdentity;
  /** What was decided and the file does not say yet. */
  readonly decided: Partial<PackageIdentity>;
}

/**
 * Publisher, name and version: as given, else as `guided-lessons.toml` keeps them, else asked for.
 * Undefined when the author would rather not.
 */
export async function askIdentity(
  course: Course,
  files: CourseFiles,
  given: Partial<PackageIdentity>,
): Promise<AskedIdentity | undefined> {
  const kept = await readIdentity(files);
  const suggested = suggestedIdentity(course);
  const decided: Partial<Record<IdentityField, string>> = {};
  const missing = identityFields.filter((field) => kept[field] === undefined);
  for (const field of missing) {
    const value =
      given[field] ??
      (await ask(field, suggested[field], [
        missing.indexOf(field) + 1,
        missing.length,
      ]));
    if (value === undefined) return undefined;
    if (identityProblem(field, value) === undefined) decided[field] = value;
  }
  return { identity: { ...suggested, ...kept, ...decided, ...given }, decided };
}

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

/**
 * Keeps in `guided-lessons.toml` what the author decided. A folder that is not theirs to write into is no reason to
 * make no package.
 */
export async function keepIdentity(
  root: vscode.Uri,
  courseId: string,
  decided: Partial<PackageIdentity>,
  log: Log,
): Promise<void> {
  if (Object.keys(decided).length === 0) return;
  const file = vscode.Uri.joinPath(root, "guided-lessons.toml");
  try {
    const there = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!there)
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode(withIdentity("", courseId, decided)),
      );
    else await editText(file, (text) => withIdentity(text, courseId, decided));
  } catch (error) {
    log.warn(
      `publisher, name and version are not kept in ${file.path}: ${String(error)}`,
    );
  }
}

/** Through the editor: what the author has not saved of it is not lost. */
async function editText(
  file: vscode.Uri,
  change: (text: string) => string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const text = document.getText();
  const changed = change(text);
  if (changed === text) return;
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(
    document.positionAt(0),
    document.positionAt(text.length),
  );
  edit.replace(file, whole, changed);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
