import * as vscode from "vscode";
import { lastOpened } from "../core/progress/continueAt.ts";
import type { ProgressStore } from "../core/progress/progressStore.ts";
import { commandIds } from "./commands/ids.ts";
import type { CourseLibrary } from "./library/courseLibrary.ts";
import type { LibraryLesson } from "./library/libraryCourse.ts";
import type { LessonPanel } from "./panel/lessonPanel.ts";
import type { TreeFacts } from "./tree/treeFacts.ts";
import { numberedTitle, spokenSum } from "./tree/words.ts";
import type { PublicIds } from "./publicIds.ts";

/** What the entry is made from. */
export interface StatusBarPorts {
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly panel: LessonPanel;
  readonly facts: TreeFacts;
}

/** The lesson that was read last and how far its course is; a click goes on from there. */
export class StatusBar implements vscode.Disposable {
  readonly #ports: StatusBarPorts;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable[];
  #lesson: LibraryLesson | undefined;

  constructor(ports: StatusBarPorts) {
    const { ids, library, progress, panel } = ports;
    this.#ports = ports;
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
      library.onDidChangeCourses(() => this.#update()),
      new vscode.Disposable(progress.onDidChange(() => this.#update())),
    ];
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #update(): void {
    const { library, progress, facts } = this.#ports;
    const shown =
      this.#lesson ?? lastOpened(library.courses, progress.snapshot);
    const owner = shown && library.course(shown.owner.course.id);
    if (shown === undefined || owner === undefined) {
      this.#item.hide();
      return;
    }
    const sum = facts.sum(owner);
    const { title } = shown.lesson;
    this.#item.text = `$(mortar-board) ${plain(title)} · ${sum.done}/${sum.total}`;
    const next = facts.continueAt();
    const step = next
      ? vscode.l10n.t("Click to go to {0}.", numberedTitle(next.lesson))
      : vscode.l10n.t("Everything is complete. Click to begin again.");
    this.#item.tooltip = new vscode.MarkdownString()
      .appendMarkdown("**")
      .appendText(owner.course.title)
      .appendMarkdown("**\n\n")
      .appendText(spokenSum(sum))
      .appendMarkdown("\n\n")
      .appendText(step);
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t(
        "Lesson {0}; {1}: {2}. {3}",
        title,
        owner.course.title,
        spokenSum(sum),
        step,
      ),
    };
    this.#item.show();
  }
}

/** A title is no icon. */
function plain(title: string): string {
  return title.replaceAll("$(", "$ (");
}
