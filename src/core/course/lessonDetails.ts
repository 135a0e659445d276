import type { RenderedLesson } from "../markdown/lesson.ts";

/** What is said about a lesson that is not open; it is known once the lesson's text has been read. */
export interface LessonDetails {
  readonly minutes: number;
  readonly objectives: readonly string[];
}

/** Words that people read in a minute when they want to understand. */
const wordsPerMinute = 200;

export function detailsOf(
  rendered: Pick<RenderedLesson, "meta" | "words">,
): LessonDetails {
  return {
    minutes:
      rendered.meta.duration ??
      Math.max(1, Math.round(rendered.words / wordsPerMinute)),
    objectives: rendered.meta.objectives,
  };
}
