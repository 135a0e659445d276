import * as vscode from "vscode";
import { lessonOf } from "./arguments.ts";
import type { Services } from "./command.ts";

/** Opens the lesson before or after the open one, in reading order. */
export async function openNeighbour(
  services: Services,
  which: "next" | "previous",
): Promise<void> {
  const { owner, lesson } = await lessonOf(services, undefined);
  const neighbour = owner.index.neighbours(lesson.id)[which];
  if (neighbour !== undefined) {
    await services.panel.open({ owner, lesson: neighbour });
    return;
  }
  void vscode.window.setStatusBarMessage(
    which === "next"
      ? vscode.l10n.t("This is the last lesson of {0}.", owner.course.title)
      : vscode.l10n.t("This is the first lesson of {0}.", owner.course.title),
    4000,
  );
}
