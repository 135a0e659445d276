import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { readLibraryCourse } from "../library/readLibraryCourse.ts";
import { courseInTree } from "./arguments.ts";
import type { Services } from "./command.ts";

/**
 * The course that an argument names: its folder, its id, or the tree's element. Without one the only course that is
 * written here, else asked for; undefined when the author would rather not.
 */
export async function ownCourse(
  services: Services,
  argument: unknown,
  asking: string,
): Promise<LibraryCourse | undefined> {
  const { library } = services;
  await library.loaded();
  if (argument instanceof vscode.Uri) return courseIn(argument);
  return (
    courseNamed(services, argument) ??
    (await pickCourse(ownCourses(library), asking))
  );
}

/** The course that an id or the tree's element names; undefined when there is no argument. */
function courseNamed(
  services: Services,
  argument: unknown,
): LibraryCourse | undefined {
  if (typeof argument !== "string") return courseInTree(services, argument);
  const named = services.library.course(argument);
  if (named !== undefined) return named;
  throw new HumanError(
    say`There is no course with the id ${argument}. Look in the lessons view.`,
  );
}

/** The courses that can be changed here, in the tree's order. Rejects with a `HumanError` when there is none. */
export function ownCourses({ courses }: CourseLibrary): LibraryCourse[] {
  const own = courses.filter(
    ({ source }) => source === "workspace" || source === "opened",
  );
  if (own.length > 0) return own;
  throw new HumanError(
    say`There is no course of yours here. Open a folder with one, or make one with New Course.`,
  );
}

/** The only one, else the one that is chosen. */
async function pickCourse(
  own: readonly LibraryCourse[],
  title: string,
): Promise<LibraryCourse | undefined> {
  if (own.length === 1) return own[0];
  const chosen = await vscode.window.showQuickPick(
    own.map((owner) => ({
      label: owner.course.title,
      description: owner.place,
      owner,
    })),
    { title, matchOnDescription: true },
  );
  return chosen?.owner;
}

/** Its folder as it is now: it need not be one that the lessons view shows. */
async function courseIn(folder: vscode.Uri): Promise<LibraryCourse> {
  const course = await readLibraryCourse(folder, "opened");
  if (course !== undefined) return course;
  throw new HumanError(
    say`There is no course in ${folder.path}: no book.toml, no SUMMARY.md and no Markdown file.`,
  );
}
