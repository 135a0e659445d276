import * as vscode from "vscode";
import { checkCourse } from "../../core/check/checkCourse.ts";
import { HumanError } from "../../core/humanError.ts";
import { decideIdentity } from "../../core/packaging/decideIdentity.ts";
import { packageProblem } from "../../core/packaging/identity.ts";
import { say } from "../../core/text.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { readLibraryCourse } from "../library/readLibraryCourse.ts";
import { askIdentity } from "../packaging/askIdentity.ts";
import { keepIdentity } from "../packaging/keepIdentity.ts";
import { makePackage } from "../packaging/makePackage.ts";
import { tellPackaged } from "../packaging/tellPackaged.ts";
import { offerPackage } from "../packaging/offerPackage.ts";
import { mayGoOn, offerReplacing } from "../packaging/mayGoOn.ts";
import {
  askPlace,
  askStandalone,
  packageWish,
  type PackageWish,
} from "../packaging/packageWish.ts";
import { writeWhole } from "../packaging/writeWhole.ts";
import { WorkspaceFiles } from "../workspaceFiles.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";
import { ownCourse } from "./ownCourse.ts";

export const packageCourse: Command = {
  id: commandIds.packageCourse,
  async run(services, which, options) {
    const chosen = await ownCourse(
      services,
      which,
      vscode.l10n.t("Package Course"),
    );
    if (chosen === undefined) return;
    const wish = packageWish(options);
    await saveTexts(chosen.root);
    const owner = await readAgain(chosen);
    // Not the library's files: they may remember which folders are links.
    const files = new WorkspaceFiles(owner.root);
    const again = (more: Partial<PackageWish>): Promise<void> =>
      packageCourse.run(services, owner.root, {
        ...wish,
        ...wish.identity,
        ...more,
      });
    if (!wish.force && !(await isSound(services, owner, files, again))) return;
    const { course, root } = owner;
    const standalone = wish.standalone ?? (await askStandalone());
    if (standalone === undefined) return;
    const known = await decideIdentity(
      course,
      files,
      wish.identity,
      askIdentity,
    );
    if (known === undefined) return;
    const { identity, decided } = known;
    const problem = packageProblem(identity);
    if (problem !== undefined) throw new HumanError(problem);
    // The dialog asks before it gives the name of a file that is there.
    const file = wish.out ?? (await askPlace(root, identity));
    if (file === undefined) return;
    if (wish.out !== undefined && !wish.replace && (await isThere(file))) {
      offerReplacing(file, services.errors, () => again({ replace: true }));
      return;
    }
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
    tellPackaged(services, made.courseId, identity.version);
    // That it cannot be kept is no reason to take the package back.
    await keepIdentity(root, made.courseId, decided).catch((error: unknown) =>
      services.errors.report(error, "keeping what a package is called"),
    );
    services.errors.catch(offerPackage(file, made), "offering a package");
  },
};

/** The course as it is in the files now: the library may not have seen yet what was saved. */
async function readAgain({
  root,
  source,
}: LibraryCourse): Promise<LibraryCourse> {
  const course = await readLibraryCourse(root, source);
  if (course !== undefined) return course;
  throw new HumanError(
    say`There is no course in ${root.path}: no book.toml, no SUMMARY.md and no Markdown file.`,
  );
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** What is packed is what the author sees. Rejects with a `HumanError` when a text cannot be saved. */
async function saveTexts(root: vscode.Uri): Promise<void> {
  const inside = `${root.toString().replace(/\/$/, "")}/`;
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && document.uri.toString().startsWith(inside))
      if (!(await document.save()))
        throw new HumanError(
          say`${document.uri.path} could not be saved, so the package would not hold what you see. Save it, or undo what you changed in it.`,
        );
}

async function isSound(
  { packaging, errors }: Services,
  owner: LibraryCourse,
  files: WorkspaceFiles,
  again: (more: Partial<PackageWish>) => Promise<void>,
): Promise<boolean> {
  const report = await withProgress(owner, (progress, token) => {
    progress.report({ message: vscode.l10n.t("checking") });
    return checkCourse(owner.course, files, {
      diagrams: packaging.parser,
      isCancelled: () => token.isCancellationRequested,
    });
  });
  return (
    report !== undefined &&
    mayGoOn(owner, report.findings, errors, () => again({ force: true }))
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
