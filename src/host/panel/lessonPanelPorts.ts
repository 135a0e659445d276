import type * as vscode from "vscode";
import type { DrawingStore } from "../../core/diagram/drawingStore.ts";
import type { Log } from "../../core/ports.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Errors } from "../errors.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { PageFiles } from "../page/pageFiles.ts";
import type { RemoteImages } from "../page/remoteImages.ts";
import type { PublicIds } from "../publicIds.ts";
import type { LessonDetailsCache } from "../library/lessonDetailsCache.ts";
import type { LessonGates } from "../library/lessonGates.ts";

/** What the lesson panel works with. */
export interface LessonPanelPorts {
  readonly extensionUri: vscode.Uri;
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly details: LessonDetailsCache;
  readonly gates: LessonGates;
  readonly errors: Errors;
  readonly files: PageFiles;
  readonly images: RemoteImages;
  readonly log: Log;
  readonly timer: Timer;
  readonly drawings: DrawingStore;
  /** Names this learner for the order of options. */
  readonly learner: string;
}

export interface OpenOptions {
  readonly anchor?: string;
  readonly preserveFocus?: boolean;
  /** Although it is locked. */
  readonly anyway?: boolean;
}
