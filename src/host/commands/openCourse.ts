import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import { readLibraryCourse } from "../library/readLibraryCourse.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

export const openCourse: Command = {
  id: commandIds.openCourse,
  async run({ library, opened, panel, tree }, argument) {
    const folder =
      argument instanceof vscode.Uri ? argument : await pickFolder();
    if (folder === undefined) return;
    const read = await readLibraryCourse(folder, "opened");
    if (read === undefined)
      throw new HumanError(
        say`There is no course in ${folder.path}. Choose a folder with a book.toml, a SUMMARY.md or Markdown files.`,
      );
    const others = new Set(library.courses.map(({ root }) => root.toString()));
    if (!others.has(folder.toString())) await opened.remember(folder);
    await library.refresh();
    const course = library.courses.find(
      ({ root }) => root.toString() === folder.toString(),
    );
    if (course === undefined)
      throw new HumanError(
        say`The course ${read.course.title} is not shown, because another course has the same id, ${read.course.id}. Give it another id in guided-lessons.toml.`,
      );
    const lesson = course.index.lessons[0];
    if (lesson === undefined) return;
    tree.focus({ owner: course, lesson });
    await panel.open({ owner: course, lesson });
  },
};

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: false,
    title: vscode.l10n.t("Open Course"),
    openLabel: vscode.l10n.t("Open Course"),
  });
  return chosen?.[0];
}
