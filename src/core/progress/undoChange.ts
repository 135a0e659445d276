import { sameContent } from "./lessonChange.ts";
import { lessonOf, partsOf } from "./lessonParts.ts";
import type { CourseProgress, LessonProgress, ProgressState } from "./model.ts";
import { mapBoth, withoutEntries } from "./record.ts";

/** One change that can be undone: the state before and after it. */
export interface UndoableChange {
  readonly before: ProgressState;
  readonly after: ProgressState;
}

/**
 * `now` without the change: what it took away, replaced or added is as it was, unless something else happened to
 * that very part since. Without stamps; see `stampProgress`.
 */
export function undoChange(
  now: ProgressState,
  { before, after }: UndoableChange,
): ProgressState {
  let { courses } = now;
  mapBoth(before.courses, after.courses, (was, is, courseId) => {
    const course = undoInCourse(
      Object.hasOwn(courses, courseId) ? courses[courseId] : undefined,
      was,
      is,
    );
    courses = { ...courses, [courseId]: course };
    return course;
  });
  return { ...now, courses };
}

function undoInCourse(
  now: CourseProgress | undefined,
  before: CourseProgress | undefined,
  after: CourseProgress | undefined,
): CourseProgress {
  let lessons = now?.lessons ?? {};
  mapBoth(before?.lessons ?? {}, after?.lessons ?? {}, (was, is, lessonId) => {
    const lesson = undoInLesson(
      (Object.hasOwn(lessons, lessonId) ? lessons[lessonId] : undefined) ?? {},
      was ?? {},
      is ?? {},
    );
    lessons =
      partsOf(lesson).size > 0
        ? { ...lessons, [lessonId]: lesson }
        : withoutEntries(lessons, [lessonId]);
    return lesson;
  });
  return { ...now, lessons };
}

function undoInLesson(
  now: LessonProgress,
  before: LessonProgress,
  after: LessonProgress,
): LessonProgress {
  const [was, is, parts] = [partsOf(before), partsOf(after), partsOf(now)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    if (sameContent(was.get(key), is.get(key))) continue;
    if (!sameContent(parts.get(key), is.get(key))) continue;
    if (was.has(key)) parts.set(key, was.get(key));
    else parts.delete(key);
  }
  return lessonOf(parts);
}
