import { HumanError } from "../../core/humanError.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import { lessonStatus } from "../../core/progress/status.ts";
import { say } from "../../core/text.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import type { LessonRecord } from "./lessonRecord.ts";
import { storedRecord } from "./storedRecord.ts";

/** A learner's progress in what the panel shows. */
export function recordOf(
  store: ProgressStore,
  shown: ShownLesson,
): LessonRecord {
  return shown.locked ? lockedRecord(store, shown) : storedRecord(store, shown);
}

/** On the page of a locked lesson, a link to the lesson itself means to open it anyway. */
export function passesLock(
  { locked, owner, lesson }: ShownLesson,
  target: LibraryLesson,
): boolean {
  return (
    locked?.override === true &&
    target.owner === owner &&
    target.lesson.id === lesson.id
  );
}

/** The record of a lesson that is locked: nothing that its page says counts, except the learner's word that it is known. */
function lockedRecord(
  store: ProgressStore,
  { owner, lesson, locked }: ShownLesson,
): LessonRecord {
  return {
    progress: () => ({}),
    status: () => lessonStatus(undefined, { questions: [], passMark: 0 }),
    async apply(event) {
      if (event.type !== "markedComplete") return;
      if (locked?.override !== true)
        throw new HumanError(
          say`This lesson is locked. Complete what it asks for first.`,
        );
      await store.apply(owner.course.id, lesson.id, event);
    },
  };
}
