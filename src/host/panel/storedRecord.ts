import type { Requirements } from "../../core/progress/model.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import { lessonStatus } from "../../core/progress/status.ts";
import { requirementsOf } from "../../core/quiz/requirements.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** What completes a lesson, from its text. */
export function lessonRequirements(
  { owner }: LibraryLesson,
  rendered: RenderedLesson,
): Requirements {
  return requirementsOf(
    rendered.quizzes,
    rendered.meta.passMark ?? owner.course.passMark,
  );
}

/** A learner's progress in a lesson, kept in the store. */
export function storedRecord(
  store: ProgressStore,
  { owner, lesson }: LibraryLesson,
  requirements: Requirements,
): LessonRecord {
  const progress = () => store.lesson(owner.course.id, lesson.id);
  return {
    progress: () => progress() ?? {},
    status: () => lessonStatus(progress(), requirements),
    apply: (event) =>
      store.apply(owner.course.id, lesson.id, event, requirements),
  };
}
