import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import { courseInTree } from "../commands/arguments.ts";
import type { Services } from "../commands/command.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { readLibraryCourse } from "../library/readLibraryCourse.ts";

/**
 * The course that an argument names: its folder, its id, or the tree's element. Without one the only course that is
 * written here, else asked for; undefined when the author would rather not.
 */
export async function courseToPackage(
  services: Services,
  argument: unknown,
): Promise<LibraryCourse | undefined> {
  const { library } = services;
  if (argument instanceof vscode.Uri) return courseIn(argument);
  await library.loaded();
  if (typeof argument === "string") {
    const named = library.course(argument);
    if (named !== undefined) return named;
    throw new HumanError(
      say`There is no course with the id ${argument}. Look in the lessons view.`,
    );
  }
  return courseInTree(services, argument) ?? (await pick(services));
}

/** Its folder as it is now: it need not be one that the lessons view shows. */
async function courseIn(folder: vscode.Uri): Promise<LibraryCourse> {
  const course = await readLibraryCourse(folder, "opened");
  if (course !== undefined) return course;
  throw new HumanError(
    say`There is no course in ${folder.path}: no book.toml, no SUMMARY.md and no Markdown file.`,
  );
}

async function pick({ library }: Services): Promise<LibraryCourse | undefined> {
  const own = library.courses.filter(
    ({ source }) => source === "workspace" || source === "opened",
  );
  if (own.length === 0)
    throw new HumanError(
      say`There is no course to package. Open a folder with one, or make one with New Course.`,
    );
  if (own.length === 1) return own[0];
  const chosen = await vscode.window.showQuickPick(
    own.map((owner) => ({
      label: owner.course.title,
      description: owner.place,
      owner,
    })),
    { title: vscode.l10n.t("Package Course"), matchOnDescription: true },
  );
  return chosen?.owner;
}
