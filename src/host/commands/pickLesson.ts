import * as vscode from "vscode";
import { lessonState } from "../../core/progress/status.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { lessonIcons } from "../tree/icons.ts";
import { stateText } from "../tree/words.ts";
import type { Services } from "./command.ts";

interface LessonPick extends vscode.QuickPickItem {
  readonly target?: LibraryLesson;
}

/** Lets the learner choose among all lessons; undefined when they would rather not. */
export async function pickLesson(
  services: Services,
): Promise<LibraryLesson | undefined> {
  const chosen = await vscode.window.showQuickPick(lessonPicks(services), {
    title: vscode.l10n.t("Open Lesson"),
    placeHolder: vscode.l10n.t("Which lesson?"),
    matchOnDescription: true,
  });
  return chosen?.target;
}

/** All lessons in reading order, a heading per course. */
async function lessonPicks({
  library,
  progress,
}: Services): Promise<LessonPick[]> {
  await library.loaded();
  return library.courses.flatMap((owner): LessonPick[] => [
    { label: owner.course.title, kind: vscode.QuickPickItemKind.Separator },
    ...owner.index.lessons.map((lesson): LessonPick => {
      const state = lessonState(progress.lesson(owner.course.id, lesson.id));
      return {
        label:
          lesson.number === undefined
            ? lesson.title
            : `${lesson.number} ${lesson.title}`,
        description: stateText(state),
        iconPath: lessonIcons[state],
        target: { owner, lesson },
      };
    }),
  ]);
}
