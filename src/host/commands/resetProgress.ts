import * as vscode from "vscode";
import type { Removal } from "../../core/progress/removal.ts";
import { own } from "../../protocol/shape.ts";
import type { LibraryCourse, LibraryLesson } from "../library/libraryCourse.ts";
import { courseInTree, lessonInTree } from "./arguments.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";

/** What is to be forgotten, the question before and the words after. */
interface Reset {
  readonly what: Removal;
  readonly label: string;
  readonly question: string;
  readonly done: string;
}

export const resetProgress: Command = {
  id: commandIds.resetProgress,
  async run(services, argument, options) {
    const { library, progress, undo } = services;
    await Promise.all([library.loaded(), progress.load()]);
    const named = resetOf(services, argument);
    const reset = named ?? (await pickReset(services));
    if (reset === undefined) return;
    const asks = own(options, "ask") !== false;
    if (asks && !(await isMeant(reset))) return;
    undo.offer(reset.done, await progress.reset(reset.what));
  },
};

function resetOf(services: Services, argument: unknown): Reset | undefined {
  const { library } = services;
  const key = typeof argument === "string" ? argument : undefined;
  const lesson =
    key === undefined ? lessonInTree(services, argument) : library.lesson(key);
  if (lesson !== undefined) return ofLesson(lesson);
  const course =
    key === undefined ? courseInTree(services, argument) : library.course(key);
  return course && ofCourse(course);
}

async function pickReset(services: Services): Promise<Reset | undefined> {
  const { library, progress, panel } = services;
  const open = panel.current;
  const resets = [
    ...(open ? [ofLesson(open)] : []),
    ...library.courses
      .filter(({ course }) => progress.course(course.id) !== undefined)
      .map(ofCourse),
    ofAll(),
  ];
  return vscode.window.showQuickPick(resets, {
    title: vscode.l10n.t("Reset Progress"),
    placeHolder: vscode.l10n.t("What is to begin anew?"),
  });
}

async function isMeant({ question }: Reset): Promise<boolean> {
  const yes = vscode.l10n.t("Reset");
  const chosen = await vscode.window.showWarningMessage(
    question,
    {
      modal: true,
      detail: vscode.l10n.t(
        "Answers, ticks and completion are deleted. You can undo this as long as this window is open.",
      ),
    },
    yes,
  );
  return chosen === yes;
}

function ofLesson({ owner, lesson }: LibraryLesson): Reset {
  return {
    what: { courseId: owner.course.id, lessonId: lesson.id },
    label: vscode.l10n.t("The lesson {0}", lesson.title),
    question: vscode.l10n.t(
      "Reset your progress in the lesson {0}?",
      lesson.title,
    ),
    done: vscode.l10n.t(
      "Your progress in the lesson {0} was reset.",
      lesson.title,
    ),
  };
}

function ofCourse({ course }: LibraryCourse): Reset {
  return {
    what: { courseId: course.id },
    label: vscode.l10n.t("The course {0}", course.title),
    question: vscode.l10n.t(
      "Reset your progress in the course {0}?",
      course.title,
    ),
    done: vscode.l10n.t(
      "Your progress in the course {0} was reset.",
      course.title,
    ),
  };
}

function ofAll(): Reset {
  return {
    what: {},
    label: vscode.l10n.t("All courses"),
    question: vscode.l10n.t("Reset your progress in all courses?"),
    done: vscode.l10n.t("Your progress in all courses was reset."),
  };
}
