import * as vscode from "vscode";
import type { CheckReport } from "../../core/check/checkCourse.ts";
import { checkSentence } from "../../core/check/checkSentence.ts";
import type { CourseProblems } from "../authoring/courseProblems.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { translate } from "../translate.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";
import { ownCourse, ownCourses } from "./ownCourse.ts";

export const checkCourse: Command = {
  id: commandIds.checkCourse,
  async run(services, argument) {
    const { problems, errors } = services;
    if (problems === undefined) return;
    const courses = await coursesToCheck(services, argument);
    if (courses.length === 0) return;
    const reports = await checked(courses, problems);
    if (reports !== undefined)
      errors.catch(tell(reports), "saying what a check found");
  },
};

/** Those that the argument names, or that the author chooses: none, one or all. */
async function coursesToCheck(
  services: Services,
  argument: unknown,
): Promise<readonly LibraryCourse[]> {
  const { library } = services;
  await library.loaded();
  if (argument === undefined) return pick(ownCourses(library));
  const known =
    argument instanceof vscode.Uri
      ? library.courses.find(
          ({ root }) => root.toString() === argument.toString(),
        )
      : undefined;
  const course =
    known ??
    (await ownCourse(services, argument, vscode.l10n.t("Check Course")));
  return course === undefined ? [] : [course];
}

async function pick(
  own: readonly LibraryCourse[],
): Promise<readonly LibraryCourse[]> {
  if (own.length === 1) return own;
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t("All {0} courses", own.length),
        description: "",
        courses: own,
      },
      ...own.map((owner) => ({
        label: owner.course.title,
        description: owner.place,
        courses: [owner],
      })),
    ],
    { title: vscode.l10n.t("Check Course"), matchOnDescription: true },
  );
  return chosen?.courses ?? [];
}

/** One after another; undefined when the author gave it up. */
async function checked(
  courses: readonly LibraryCourse[],
  problems: CourseProblems,
): Promise<readonly CheckReport[] | undefined> {
  const total = courses.reduce(
    (sum, { index }) => sum + index.lessons.length,
    0,
  );
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title:
        courses.length === 1
          ? vscode.l10n.t("Checking {0}", courses[0]?.course.title ?? "")
          : vscode.l10n.t("Checking {0} courses", courses.length),
      cancellable: true,
    },
    async (progress, token) => {
      const reports: CheckReport[] = [];
      let read = 0;
      for (const owner of courses) {
        const report = await problems.checkAll(owner, {
          isCancelled: () => token.isCancellationRequested,
          onLesson: ({ title }) =>
            progress.report({
              message: vscode.l10n.t("{0} of {1}: {2}", ++read, total, title),
              increment: 100 / Math.max(1, total),
            }),
        });
        if (report === undefined) return undefined;
        reports.push(report);
      }
      return reports;
    },
  );
}

async function tell(reports: readonly CheckReport[]): Promise<void> {
  const sentence = translate(checkSentence(reports));
  const show = vscode.l10n.t("Show Problems");
  const isClean = reports.every(({ findings }) => findings.length === 0);
  const chosen = await vscode.window.showInformationMessage(
    sentence,
    ...(isClean ? [] : [show]),
  );
  if (chosen === show)
    await vscode.commands.executeCommand("workbench.actions.view.problems");
}
