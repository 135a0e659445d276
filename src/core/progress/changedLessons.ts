import type { ProgressState } from "./model.ts";
import { mapBoth } from "./record.ts";

export interface LessonName {
  readonly courseId: string;
  readonly lessonId: string;
}

/** More than that are told as "any may have changed". */
const most = 50;

/** The lessons that two states tell differently of; `undefined` when there are many, or a course came or went. */
export function changedLessons(
  before: ProgressState,
  after: ProgressState,
): readonly LessonName[] | undefined {
  const changed: LessonName[] = [];
  let wholeCourse = false;
  mapBoth(before.courses, after.courses, (was, is, courseId) => {
    wholeCourse ||= is === undefined;
    mapBoth(was?.lessons ?? {}, is?.lessons ?? {}, (one, other, lessonId) => {
      changed.push({ courseId, lessonId });
      return one ?? other ?? {};
    });
    return was ?? is ?? { lessons: {} };
  });
  return wholeCourse || changed.length > most ? undefined : changed;
}
