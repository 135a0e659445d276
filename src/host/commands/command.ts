import type { DiagramParser } from "../../core/check/diagramParser.ts";
import type { KeyValueStore } from "../../core/ports.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { CourseProblems } from "../authoring/courseProblems.ts";
import type { AnswerKeys } from "../authoring/language/answerKeys.ts";
import type { Previews } from "../authoring/previews.ts";
import type { Errors } from "../errors.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LessonGates } from "../library/lessonGates.ts";
import type { LessonTexts } from "../library/lessonTexts.ts";
import type { SeenLessons } from "../library/seenLessons.ts";
import type { ChannelLog } from "../log.ts";
import type { MakePackagePorts } from "../packaging/makePackage.ts";
import type { LessonPanel } from "../panel/lessonPanel.ts";
import type { PublicIds } from "../publicIds.ts";
import type { ReviewPanel } from "../review/reviewPanel.ts";
import type { StudentIdentity } from "../report/studentIdentity.ts";
import type { OpenedCourses } from "../sources/openedCourses.ts";
import type { UndoOffer } from "../progress/undoOffer.ts";
import type { LessonsTree } from "../tree/lessonsTree.ts";
import type { CommandId } from "./ids.ts";

/** What commands work on. */
export interface Services {
  readonly ids: PublicIds;
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
  readonly student: StudentIdentity;
  readonly answerKeys: AnswerKeys;
  /** A course that carries its engine along is not for authors, and has none. */
  readonly problems: CourseProblems | undefined;
  readonly log: ChannelLog;
  readonly errors: Errors;
  /** Where this extension's code is on GitHub, `owner/name`, when its manifest says so. */
  readonly repository: string | undefined;
  /** What making a package takes. */
  readonly packaging: MakePackagePorts & {
    readonly parser: DiagramParser;
    readonly versions: KeyValueStore;
  };
}

/** One command: one file, one line in the list. */
export interface Command {
  readonly id: CommandId;
  /** Arguments come from menus, links and other extensions: they are unknown until read. */
  run(services: Services, ...args: readonly unknown[]): Promise<void>;
}
