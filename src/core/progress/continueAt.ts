import type { LessonIndex } from "../course/lessonIndex.ts";
import type { Course, Lesson } from "../course/model.ts";
import type { CourseProgress, ProgressState } from "./model.ts";
import { latestVisit } from "./courseOf.ts";
import { entryOf } from "./record.ts";
import { lessonState } from "./status.ts";

/** What may be gone on with. */
export interface Candidate {
  readonly course: Course;
  readonly index: LessonIndex;
}

/** A lesson and what it was found in. */
export interface Place<Sourced> {
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
  const order = lastReadFirst(courses, state);
  for (const { owner, current } of order) {
    const lesson = nextIn(
      owner.index,
      entryOf(state.courses, owner.course.id),
      current,
      (each) => !isLocked({ owner, lesson: each }),
    );
    if (lesson !== undefined) return { owner, lesson };
  }
  const owner = order
    .map((each) => each.owner)
    .find(({ index }) => index.lessons.length > 0);
  const first = owner?.index.lessons[0];
  return owner && first && { owner, lesson: first };
}

/** The lesson that was opened last of all. */
export function lastOpened<Sourced extends Candidate>(
  courses: readonly Sourced[],
  state: ProgressState,
): Place<Sourced> | undefined {
  const [last] = lastReadFirst(courses, state);
  const lesson =
    last?.current === undefined
      ? undefined
      : last.owner.index.byId(last.current);
  return last && lesson && { owner: last.owner, lesson };
}

/**
 * The lesson open last if it is not complete, else the first after it that is not, else the first before it. Locked
 * ones come last.
 */
function nextIn(
  index: LessonIndex,
  progress: CourseProgress | undefined,
  current: string | undefined,
  isOpen: (lesson: Lesson) => boolean,
): Lesson | undefined {
  const { lessons } = index;
  const start = Math.max(0, index.indexOf(current ?? ""));
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

/** The courses, that read last first, each with the lesson open last in it. */
function lastReadFirst<Sourced extends Candidate>(
  courses: readonly Sourced[],
  state: ProgressState,
): readonly {
  readonly owner: Sourced;
  readonly current: string | undefined;
}[] {
  return courses
    .map((owner) => {
      const progress = entryOf(state.courses, owner.course.id);
      const current = currentIn(owner.index, progress);
      const visited = entryOf(progress?.lessons, current ?? "")?.visitedAt ?? 0;
      return { owner, current, visited };
    })
    .sort((a, b) => b.visited - a.visited);
}

/** The lesson open last of those that the course has: one may be called otherwise now, or be gone. */
function currentIn(
  index: LessonIndex,
  progress: CourseProgress | undefined,
): string | undefined {
  const current = progress?.current;
  if (progress === undefined || current === undefined) return undefined;
  return index.byId(current) === undefined
    ? latestVisit(progress.lessons, (id) => index.byId(id) !== undefined)
    : current;
}
