import type * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { ProgressStorage } from "../core/progress/progressStorage.ts";
import type { ProgressStore } from "../core/progress/progressStore.ts";
import type { Previews } from "./authoring/previews.ts";
import type { LessonTexts } from "./library/lessonTexts.ts";
import { MementoStore } from "./mementoStore.ts";
import type { PublicIds } from "./publicIds.ts";
import type { LessonPanel } from "./panel/lessonPanel.ts";
import type { DueReviews } from "./review/dueReviews.ts";
import type { ReviewPanel } from "./review/reviewPanel.ts";
import { systemClock, systemTimer } from "./systemTimer.ts";
import type { TestClock } from "./testClock.ts";
import type { TestSeam } from "./testSeam.ts";
import type { LessonsTree } from "./tree/lessonsTree.ts";

/** Makes the tests' way in; see `testSeam.ts`. */
export function makeTestSeam(
  context: vscode.ExtensionContext,
  parts: {
    readonly progress: ProgressStore;
    readonly panel: LessonPanel;
    readonly previews: Previews;
    readonly tree: LessonsTree;
    readonly texts: LessonTexts;
    readonly log: Log;
    readonly ids: PublicIds;
    readonly clock: TestClock;
    readonly due: DueReviews;
    readonly review: ReviewPanel;
  },
): TestSeam {
  const { progress, panel, previews, tree, log, clock, due, review, ids } =
    parts;
  return {
    tree,
    texts: parts.texts,
    clock,
    due,
    review: {
      onDidShow: review.onDidShow,
      receive: (message) => review.receive(message),
    },
    lesson: {
      get isReady() {
        return panel.isReady;
      },
      onDidSend: panel.onDidSend,
      onDidReceive: panel.onDidReceive,
      receive: (message) => panel.receive(message),
    },
    preview: {
      onDidShow: previews.onDidShow,
      onDidSend: previews.onDidSend,
      receive: (document, message) => previews.receive(document, message),
      restore: (panel, state) => previews.deserializeWebviewPanel(panel, state),
    },
    workspaceState: context.workspaceState,
    async reset(courseId) {
      await progress.reset(courseId === undefined ? {} : { courseId });
      await progress.flush();
    },
    async openStoredProgress() {
      const setAside: string[] = [];
      await progress.flush();
      const storage = new ProgressStorage({
        store: new MementoStore(context.workspaceState, ids),
        clock: systemClock,
        timer: systemTimer,
        log,
        onSetAside: (_reason, key) => setAside.push(key),
      });
      return { setAside, courses: Object.keys((await storage.load()).courses) };
    },
  };
}
