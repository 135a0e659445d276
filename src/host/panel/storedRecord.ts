import { askedRequirements } from "../../core/progress/askedRequirements.ts";
import type {
  LessonProgress,
  Requirements,
} from "../../core/progress/model.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import { firstSeed } from "../../core/progress/seeds.ts";
import { lessonStatus } from "../../core/progress/status.ts";
import { drawQuiz } from "../../core/quiz/drawQuiz.ts";
import { requirementsOf } from "../../core/quiz/requirements.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { passMarkOf, type ShownLesson } from "../page/shownLesson.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** What completes a lesson, from its text: of a pool whatever is drawn first. */
export function lessonRequirements(
  lesson: LibraryLesson,
  rendered: RenderedLesson,
): Requirements {
  const quizzes = rendered.quizzes.map((quiz) =>
    drawQuiz(quiz, firstSeed(quiz.id)),
  );
  return requirementsOf(quizzes, passMarkOf(lesson, rendered));
}

/** What completes a lesson that is shown: the questions that this learner is asked. */
export function shownRequirements(
  shown: ShownLesson,
  progress: LessonProgress,
): Requirements {
  return askedRequirements(
    shown.rendered.quizzes,
    progress,
    shown.seedNames,
    passMarkOf(shown, shown.rendered),
  );
}

/** A learner's progress in a lesson, kept in the store. */
export function storedRecord(
  store: ProgressStore,
  shown: ShownLesson,
): LessonRecord {
  const { owner, lesson } = shown;
  const progress = () => store.lesson(owner.course.id, lesson.id) ?? {};
  const requirements = () => shownRequirements(shown, progress());
  return {
    progress,
    status: () => lessonStatus(progress(), requirements()),
    async apply(event) {
      const { unread } = shown.rendered;
      // Nobody has read to the end of a text that is not there; nor does anything complete by itself without one.
      if (unread && event.type === "endReached") return;
      const required = unread ? undefined : requirements();
      await store.apply(owner.course.id, lesson.id, event, required);
    },
  };
}
