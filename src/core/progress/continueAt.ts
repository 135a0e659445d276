import type { LessonIndex } from "../course/lessonIndex.ts";
import type { Course, Lesson } from "../course/model.ts";
import type { CourseProgress, ProgressState } from "./model.ts";
import { entryOf } from "./record.ts";
import { lessonState } from "./status.ts";

interface Candidate {
  readonly course: Course;
  readonly index: LessonIndex;
}

/** A lesson and what it was found in. */
interface Place<Sourced> {
  readonly owner: Sourced;
  readonly lesson: Lesson;
}

/**
 * Where *Continue* goes: in the course read last, the lesson open last, or, when that is complete, the next one that
 * is not. When nothing is left there it is the first lesson not complete of any course, and at last the first of all.
 */
export function continueAt<Sourced extends Candidate>(
  courses: readonly Sourced[],
  state: ProgressState,
  isLocked: (place: Place<Sourced>) => unknown = () => false,
): Place<Sourced> | undefined {
  const progressOf = ({ course }: Candidate) =>
    entryOf(state.courses, course.id);
  const order = [...courses].sort(
    (a, b) => lastVisit(progressOf(b)) - lastVisit(progressOf(a)),
  );
  for (const owner of order) {
    const lesson = nextIn(
      owner.index,
      progressOf(owner),
      (each) => !isLocked({ owner, lesson: each }),
    );
    if (lesson !== undefined) return { owner, lesson };
  }
  const owner = order.find(({ index }) => index.lessons.length > 0);
  const first = owner?.index.lessons[0];
  return owner && first && { owner, lesson: first };
}

/** The lesson that was opened last of all. */
export function lastOpened<Sourced extends Candidate>(
  courses: readonly Sourced[],
  state: ProgressState,
): Place<Sourced> | undefined {
  const [owner] = [...courses].sort(
    (a, b) =>
      lastVisit(entryOf(state.courses, b.course.id)) -
      lastVisit(entryOf(state.courses, a.course.id)),
  );
  const current = owner && entryOf(state.courses, owner.course.id)?.current;
  const lesson = current === undefined ? undefined : owner?.index.byId(current);
  return owner && lesson && { owner, lesson };
}

/**
 * The lesson open last if it is not complete, else the first after it that is not, else the first before it. Locked
 * ones come last.
 */
function nextIn(
  index: LessonIndex,
  progress: CourseProgress | undefined,
  isOpen: (lesson: Lesson) => boolean,
): Lesson | undefined {
  const { lessons } = index;
  const start = Math.max(0, index.indexOf(progress?.current ?? ""));
  let locked: Lesson | undefined;
  for (let step = 0; step < lessons.length; step++) {
    const lesson = lessons[(start + step) % lessons.length];
    if (lesson === undefined) continue;
    const state = lessonState(entryOf(progress?.lessons, lesson.id));
    if (state === "complete") continue;
    if (isOpen(lesson)) return lesson;
    locked ??= lesson;
  }
  return locked;
}

function lastVisit(progress: CourseProgress | undefined): number {
  if (progress?.current === undefined) return 0;
  return entryOf(progress.lessons, progress.current)?.visitedAt ?? 0;
}
