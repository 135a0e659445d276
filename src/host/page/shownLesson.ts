import type { Lock } from "../../core/gating/lock.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { Render } from "../../core/quiz/kinds/kind.ts";
import type { Question } from "../../core/quiz/model.ts";
import type { KnownStructures } from "../../core/quiz/withStructures.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";

/** A lesson that a page shows, as it was rendered for that page. */
export interface ShownLesson extends LibraryLesson {
  /** The page stands in the place of a lesson that is locked. */
  readonly locked?: Lock;
  /** As its text says. */
  readonly read: RenderedLesson;
  /** With what its page has read from its diagrams; questions about them need it. */
  readonly rendered: RenderedLesson;
  /** That, by diagram. */
  readonly structures: KnownStructures;
  /** For the Markdown of a question. */
  renderOf(question: Question): Render;
  /** What the seeds of its quizzes are made from: another order for each learner, course and lesson. */
  readonly seedNames: readonly string[];
}

/** The part of a course's pass mark and its own that completes a lesson, 0 to 1. */
export function passMarkOf(
  { owner }: LibraryLesson,
  rendered: RenderedLesson,
): number {
  return rendered.meta.passMark ?? owner.course.passMark;
}
