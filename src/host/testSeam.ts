import type * as vscode from "vscode";
import type { HostMessage, PageMessage } from "../protocol/messages.ts";
import type { LessonPage } from "../protocol/page.ts";
import type { LessonTexts } from "./library/lessonTexts.ts";
import type { LessonsTree } from "./tree/lessonsTree.ts";

/**
 * What the tests inside the extension host may reach that no other extension can. Nothing here stands in for the
 * real thing: the tree is the one that the view asks, and a message takes the way of the page's own messages.
 */
export interface TestSeam {
  readonly tree: LessonsTree;
  readonly texts: LessonTexts;
  readonly lesson: {
    /** The page's script runs. */
    readonly isReady: boolean;
    readonly onDidSend: vscode.Event<HostMessage>;
    readonly onDidReceive: vscode.Event<PageMessage>;
    receive(message: unknown): void;
  };
  /** The clock of progress and reviews. */
  readonly clock: { ahead: number };
  readonly due: {
    readonly dueCount: number;
    readonly onDidChange: vscode.Event<void>;
  };
  readonly review: {
    readonly onDidShow: vscode.Event<LessonPage>;
    receive(message: unknown): void;
  };
  readonly preview: {
    readonly onDidShow: vscode.Event<LessonPage>;
    readonly onDidSend: vscode.Event<HostMessage>;
    receive(document: vscode.Uri, message: unknown): void;
    /** As VS Code does after a reload, with what the page left behind. */
    restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  };
  /** What is stored, as it is stored. */
  readonly workspaceState: vscode.Memento;
  /** What stands behind the question of *Reset Progress…*: dialogs are refused in tests. */
  reset(courseId?: string): Promise<void>;
  /** Reads the stored progress as a new window would. */
  openStoredProgress(): Promise<{
    readonly setAside: readonly string[];
    readonly courses: readonly string[];
  }>;
}
