import * as vscode from "vscode";
import { checkCourse } from "../../core/check/checkCourse.ts";
import { HumanError } from "../../core/humanError.ts";
import { packageProblem } from "../../core/packaging/identity.ts";
import { say } from "../../core/text.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { askIdentity, keepIdentity } from "../packaging/askIdentity.ts";
import { makePackage } from "../packaging/makePackage.ts";
import { offerPackage } from "../packaging/offerPackage.ts";
import { mayGoOn } from "../packaging/mayGoOn.ts";
import {
  askPlace,
  askStandalone,
  packageWish,
} from "../packaging/packageWish.ts";
import { writeWhole } from "../packaging/writeWhole.ts";
import { WorkspaceFiles } from "../workspaceFiles.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";
import { ownCourse } from "./ownCourse.ts";

export const packageCourse: Command = {
  id: commandIds.packageCourse,
  async run(services, which, options) {
    const owner = await ownCourse(
      services,
      which,
      vscode.l10n.t("Package Course"),
    );
    if (owner === undefined) return;
    const wish = packageWish(options);
    await saveTexts(owner.root);
    // Not the library's files: they may remember which folders are links.
    const files = new WorkspaceFiles(owner.root);
    const anyway = (): Promise<void> =>
      packageCourse.run(services, owner.root, {
        ...wish,
        ...wish.identity,
        force: true,
      });
    if (!wish.force && !(await isSound(services, owner, files, anyway))) return;
    const { course, root } = owner;
    const standalone = wish.standalone ?? (await askStandalone());
    if (standalone === undefined) return;
    const asked = await askIdentity(course, files, wish.identity);
    if (asked === undefined) return;
    const { identity, decided } = asked;
    const problem = packageProblem(identity);
    if (problem !== undefined) throw new HumanError(problem);
    const file = await placeOf(root, identity, wish);
    if (file === undefined) return;
    const made = await withProgress(owner, (progress, token) =>
      makePackage(
        { course, files, identity, standalone },
        services.packaging,
        progress,
        token,
      ),
    );
    if (made === undefined) return;
    await writeWhole(file, made.bytes);
    await keepIdentity(root, course.id, decided, services.log);
    services.errors.catch(offerPackage(file, made), "offering a package");
  },
};

async function placeOf(
  root: vscode.Uri,
  identity: Parameters<typeof askPlace>[1],
  { out, force }: ReturnType<typeof packageWish>,
): Promise<vscode.Uri | undefined> {
  // The dialog asks before it gives the name of a file that is there.
  if (out === undefined) return askPlace(root, identity);
  const there = await vscode.workspace.fs.stat(out).then(
    () => true,
    () => false,
  );
  if (there && !force)
    throw new HumanError(
      say`${out.path} is there already. Choose another place, or let it be replaced.`,
    );
  return out;
}

/** What is packed is what the author sees. */
async function saveTexts(root: vscode.Uri): Promise<void> {
  const inside = `${root.toString()}/`;
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && document.uri.toString().startsWith(inside))
      await document.save();
}

async function isSound(
  { packaging, errors }: Services,
  owner: LibraryCourse,
  files: WorkspaceFiles,
  anyway: () => Promise<void>,
): Promise<boolean> {
  const report = await withProgress(owner, (progress, token) => {
    progress.report({ message: vscode.l10n.t("checking") });
    return checkCourse(owner.course, files, {
      diagrams: packaging.parser,
      isCancelled: () => token.isCancellationRequested,
    });
  });
  return (
    report !== undefined && mayGoOn(owner, report.findings, errors, anyway)
  );
}

/** Undefined when the author cancelled. */
async function withProgress<Result>(
  { course }: LibraryCourse,
  work: (
    progress: vscode.Progress<{ message: string }>,
    token: vscode.CancellationToken,
  ) => Promise<Result>,
): Promise<Result | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Packaging {0}", course.title),
      cancellable: true,
    },
    async (progress, token) => {
      try {
        const result = await work(progress, token);
        return token.isCancellationRequested ? undefined : result;
      } catch (error) {
        if (error instanceof vscode.CancellationError) return undefined;
        throw error;
      }
    },
  );
}
