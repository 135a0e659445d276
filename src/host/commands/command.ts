import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Previews } from "../authoring/previews.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LessonGates } from "../library/lessonGates.ts";
import type { LessonTexts } from "../library/lessonTexts.ts";
import type { SeenLessons } from "../library/seenLessons.ts";
import type { ChannelLog } from "../log.ts";
import type { LessonPanel } from "../panel/lessonPanel.ts";
import type { ReviewPanel } from "../review/reviewPanel.ts";
import type { OpenedCourses } from "../sources/openedCourses.ts";
import type { UndoOffer } from "../progress/undoOffer.ts";
import type { LessonsTree } from "../tree/lessonsTree.ts";
import type { CommandId } from "./ids.ts";

/** What commands work on. */
export interface Services {
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly undo: UndoOffer;
  readonly panel: LessonPanel;
  readonly previews: Previews;
  readonly review: ReviewPanel;
  readonly tree: LessonsTree;
  readonly gates: LessonGates;
  readonly seen: SeenLessons;
  readonly texts: LessonTexts;
  readonly opened: OpenedCourses;
  readonly log: ChannelLog;
}

/** One command: one file, one line in the list. */
export interface Command {
  readonly id: CommandId;
  /** Arguments come from menus, links and other extensions: they are unknown until read. */
  run(services: Services, ...args: readonly unknown[]): Promise<void>;
}
