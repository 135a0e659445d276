import { courseOf } from "./courseOf.ts";
import { mergeLesson } from "./mergeProgress.ts";
import type { CourseProgress, MovedLesson, ProgressState } from "./model.ts";
import { entryOf, withEntry } from "./record.ts";

/** Lessons of a course that are known to be one lesson under several names. */
interface Names {
  /** By the name that the course has now, the others. */
  readonly present: ReadonlyMap<string, readonly string[]>;
  /** Names of lessons of which the course has none any more. */
  readonly lost: readonly (readonly string[])[];
  /** Names that lead to two lessons of the course: nobody can say to which. */
  readonly unclear: readonly string[];
}

/**
 * Every lesson of the course with what was done in it under its other names. Those records stay where they are:
 * another window may have the course as it was, and go on with them. So each window joins what the others did, in
 * both directions, and a reset goes the same ways. The very same state when there is nothing to join.
 */
export function joinLessons(
  state: ProgressState,
  courseId: string,
  has: (lessonId: string) => boolean,
): ProgressState {
  const course = entryOf(state.courses, courseId);
  if (course?.moved === undefined) return state;
  let { lessons } = course;
  for (const [id, others] of lessonNames(course, has).present) {
    const known = entryOf(lessons, id);
    const joined = others
      .map((other) => entryOf(lessons, other))
      .filter((other) => other !== undefined)
      .reduce((all, other) => mergeLesson(all, other), known);
    if (joined !== undefined && joined !== known)
      lessons = withEntry(lessons, id, joined);
  }
  if (lessons === course.lessons) return state;
  return {
    ...state,
    courses: withEntry(
      state.courses,
      courseId,
      courseOf(lessons, course.moved),
    ),
  };
}

/** The names of a course's lessons, from all moves that any window has found. */
export function lessonNames(
  { moved = [] }: CourseProgress,
  has: (lessonId: string) => boolean,
): Names {
  const present = new Map<string, readonly string[]>();
  const lost: (readonly string[])[] = [];
  const unclear: string[] = [];
  const seen = new Set<string>();
  for (const id of moved.flatMap(({ from, to }) => [from, to])) {
    if (has(id) || seen.has(id)) continue;
    const { names, ends } = absentNames(id, moved, has);
    for (const name of names) seen.add(name);
    const [end, ...more] = ends;
    if (end === undefined) lost.push(names);
    else if (more.length > 0) unclear.push(...names);
    else present.set(end, [...(present.get(end) ?? []), ...names]);
  }
  return { present, lost, unclear };
}

/** All names that hang together without a lesson of the course between them, and the lessons where they end. */
function absentNames(
  first: string,
  moved: readonly MovedLesson[],
  has: (lessonId: string) => boolean,
): { readonly names: readonly string[]; readonly ends: readonly string[] } {
  const names = new Set([first]);
  const ends = new Set<string>();
  // A set hands out what is added to it on the way.
  for (const name of names)
    for (const { from, to } of moved) {
      const other = from === name ? to : to === name ? from : undefined;
      if (other !== undefined) (has(other) ? ends : names).add(other);
    }
  return { names: [...names].sort(), ends: [...ends] };
}
