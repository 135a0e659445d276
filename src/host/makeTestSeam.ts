import type * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { ProgressStore } from "../core/progress/progressStore.ts";
import type { Previews } from "./authoring/previews.ts";
import { MementoStore } from "./mementoStore.ts";
import type { PublicIds } from "./publicIds.ts";
import type { LessonPanel } from "./panel/lessonPanel.ts";
import { systemClock } from "./systemTimer.ts";
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
    readonly log: Log;
    readonly ids: PublicIds;
  },
): TestSeam {
  const { progress, panel, previews, tree, log, ids } = parts;
  return {
    tree,
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
    },
    workspaceState: context.workspaceState,
    reset: (courseId) => progress.reset(courseId),
    async openStoredProgress() {
      const setAside: string[] = [];
      const store = new ProgressStore({
        store: new MementoStore(context.workspaceState, ids),
        clock: systemClock,
        log,
        onSetAside: (_reason, key) => setAside.push(key),
      });
      await store.load();
      return { setAside, courses: Object.keys(store.snapshot.courses) };
    },
  };
}
