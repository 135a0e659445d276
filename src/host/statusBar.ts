import * as vscode from "vscode";
import type { ProgressStore } from "../core/progress/progressStore.ts";
import { summarise } from "../core/progress/summary.ts";
import { commandIds } from "./commands/ids.ts";
import type { LibraryLesson } from "./library/libraryCourse.ts";
import type { LessonPanel } from "./panel/lessonPanel.ts";
import type { PublicIds } from "./publicIds.ts";

/** The lesson that was read last and how far its course is; a click goes back to it. */
export class StatusBar implements vscode.Disposable {
  readonly #progress: ProgressStore;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable[];
  #lesson: LibraryLesson | undefined;

  constructor(panel: LessonPanel, progress: ProgressStore, ids: PublicIds) {
    this.#progress = progress;
    this.#item = vscode.window.createStatusBarItem(
      ids.of("guidedLessons.lesson"),
      vscode.StatusBarAlignment.Left,
      -10,
    );
    this.#item.name = ids.title;
    this.#item.command = ids.of(commandIds.continue);
    this.#subscriptions = [
      this.#item,
      panel.onDidShow((lesson) => {
        this.#lesson = lesson ?? this.#lesson;
        this.#update();
      }),
      new vscode.Disposable(progress.onDidChange(() => this.#update())),
    ];
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #update(): void {
    if (this.#lesson === undefined) return;
    const { owner, lesson } = this.#lesson;
    const { done, total } = summarise(
      owner.course.nodes,
      this.#progress.course(owner.course.id),
    );
    const { title } = lesson;
    this.#item.text = `$(mortar-board) ${title.replaceAll("$(", "$ (")} · ${done}/${total}`;
    this.#item.tooltip = vscode.l10n.t(
      "{0}: {1} of {2} lessons complete. Click to continue.",
      owner.course.title,
      done,
      total,
    );
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t(
        "Lesson {0}; {1} of {2} lessons of {3} complete",
        title,
        done,
        total,
        owner.course.title,
      ),
    };
    this.#item.show();
  }
}
