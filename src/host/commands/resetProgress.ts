import * as vscode from "vscode";
import { courseInTree, lessonInTree } from "./arguments.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";

/** What is forgotten, and the question that is asked before. */
interface Reset {
  readonly question: string;
  run(): Promise<unknown>;
}

export const resetProgress: Command = {
  id: commandIds.resetProgress,
  async run(services, argument) {
    const reset = resetOf(services, argument);
    const yes = vscode.l10n.t("Reset");
    const chosen = await vscode.window.showWarningMessage(
      reset.question,
      {
        modal: true,
        detail: vscode.l10n.t(
          "Answers, ticks and completion are deleted. This cannot be undone.",
        ),
      },
      yes,
    );
    if (chosen === yes) await reset.run();
  },
};

function resetOf(services: Services, argument: unknown): Reset {
  const { progress } = services;
  const lesson = lessonInTree(services, argument);
  if (lesson !== undefined)
    return {
      question: vscode.l10n.t(
        "Reset your progress in the lesson {0}?",
        lesson.lesson.title,
      ),
      run: () =>
        progress.apply(lesson.owner.course.id, lesson.lesson.id, {
          type: "reset",
        }),
    };
  const course = courseInTree(services, argument)?.course;
  if (course !== undefined)
    return {
      question: vscode.l10n.t(
        "Reset your progress in the course {0}?",
        course.title,
      ),
      run: () => progress.reset({ courseId: course.id }),
    };
  return {
    question: vscode.l10n.t("Reset your progress in all courses?"),
    run: () => progress.reset(),
  };
}
