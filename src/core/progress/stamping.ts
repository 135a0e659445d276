import { courseOf, mergeMoves, visitStamp } from "./courseOf.ts";
import { countedPart, goesOn, isCounter } from "./counters.ts";
import { sameContent } from "./lessonChange.ts";
import {
  answerOfDraft,
  isFirst,
  lessonOf,
  ownStamp,
  partsOf,
  setStamp,
  stampOf,
  withoutImplied,
  type Parts,
} from "./lessonParts.ts";
import type { CourseProgress, LessonProgress, ProgressState } from "./model.ts";
import { entryOf, mapBoth } from "./record.ts";

/**
 * What an update made of the state, with stamps on all that it changed or took away: without them an older copy of
 * the same progress, in another window or in a file, would bring back what is gone. A lesson that vanished leaves
 * the time of its reset. Pure; the very same object when nothing changed.
 */
export function stampProgress(
  before: ProgressState,
  after: ProgressState,
  now: number,
): ProgressState {
  const courses = mapBoth(before.courses, after.courses, (old, course) =>
    stampCourse(old, course, now),
  );
  return courses === before.courses ? before : { ...after, courses };
}

function stampCourse(
  before: CourseProgress | undefined,
  after: CourseProgress | undefined,
  now: number,
): CourseProgress {
  const old = before?.lessons ?? {};
  // The lesson opened last is the one with the latest visit, whatever the clock said of the one before it.
  const least = (id: string) =>
    id === after?.current && id !== before?.current
      ? Math.max(now, visitStamp(entryOf(old, before?.current ?? "")) + 1)
      : now;
  const changed: string[] = [];
  const lessons = mapBoth(old, after?.lessons ?? {}, (was, is, id) => {
    changed.push(id);
    return is === undefined
      ? wasReset(was ?? {}, now)
      : stampLesson(was, is, least(id));
  });
  const course = courseOf(
    lessons,
    mergeMoves(before?.moved, after?.moved),
    before && { before, changed },
  );
  return before !== undefined &&
    lessons === old &&
    before.current === course.current &&
    before.moved === course.moved
    ? before
    : course;
}

/** All that is left of a lesson that was reset. */
export function wasReset(lesson: LessonProgress, now: number): LessonProgress {
  if (isForgotten(lesson)) return lesson;
  const stamps = [...partsOf(lesson)].map(([key, value]) =>
    stampOf(lesson, key, value),
  );
  const last = Math.max(
    lesson.resetAt ?? -1,
    ...stamps,
    ...Object.values(lesson.stamps ?? {}),
  );
  return { resetAt: Math.max(now, last + 1) };
}

/** Nothing is known of the lesson but that it was reset. */
export function isForgotten(lesson: LessonProgress): boolean {
  return lesson.resetAt !== undefined && partsOf(lesson).size === 0;
}

/** The lesson `after`, with a stamp on every part that differs from `before`. */
export function stampLesson(
  before: LessonProgress | undefined = {},
  after: LessonProgress,
  now: number,
): LessonProgress {
  const { resetAt } = before;
  const old = partsOf(before);
  const parts = partsOf(after);
  const stamps = new Map(Object.entries(before.stamps ?? {}));
  const least = Math.max(now, (resetAt ?? -1) + 1);
  const keys = [...new Set([...old.keys(), ...parts.keys()])];
  const isDraft = (key: string) => answerOfDraft(key) !== undefined;
  const stampBefore = (key: string) => stampOf(before, key, old.get(key));

  for (const key of keys.filter((each) => !isDraft(each) && !isCounter(each)))
    if (!same(old.get(key), parts.get(key)) && !speaksForItself(key))
      set(key, least);
  for (const key of keys.filter(isCounter)) count(key);
  // An answer, new or taken up again, leaves behind the drafts from before; one that stays is younger.
  for (const key of new Set([...keys, ...stamps.keys()])) {
    if (!isDraft(key)) continue;
    const floor = stampOfAnswer(key, parts, stamps);
    const stamp = stampBefore(key);
    if (parts.has(key)) {
      if (!same(old.get(key), parts.get(key)) || stamp <= floor)
        set(key, Math.max(least, floor + 1));
    } else if (floor >= stamp) stamps.delete(key);
    else if (old.has(key)) set(key, least);
  }
  const whole: LessonProgress = {
    // Put together anew, so that nothing empty is left behind.
    ...lessonOf(parts),
    ...(stamps.size > 0 && { stamps: Object.fromEntries(stamps) }),
    ...(resetAt !== undefined && { resetAt }),
  };
  return withoutImplied(whole, stamps);

  /** A first answer that comes after the last reset that is known. */
  function speaksForItself(key: string): boolean {
    const value = parts.get(key);
    if (!isFirst(key) || value === undefined) return false;
    const last = Math.max(stampBefore(key), resetAt ?? -1);
    if (ownStamp(key, value) <= last) return false;
    stamps.delete(key);
    return true;
  }

  /** What goes on counting keeps its stamp. */
  function count(key: string): void {
    const [was, is] = [old.get(key), parts.get(key)];
    const counted = countedPart(key);
    if (is === undefined) {
      if (counted === undefined) set(key, least);
      else stamps.delete(key);
    } else if (was === undefined)
      setStamp(stamps, key, is, Math.max(stampBefore(key), floor()), resetAt);
    else if (!goesOn(key, was, is)) {
      const stamp = set(key, least);
      // What is counted is never older than its counting.
      if (counted !== undefined) set(counted, stamp);
    }
  }

  function floor(): number {
    return (resetAt ?? -1) + 1;
  }

  function set(key: string, atLeast: number): number {
    const stamp = Math.max(atLeast, stampBefore(key) + 1);
    setStamp(stamps, key, parts.get(key), stamp, resetAt);
    return stamp;
  }
}

/** The stamp of the answer that a draft goes with; the draft is dead unless it is younger. */
export function stampOfAnswer(
  draftKey: string,
  parts: Parts,
  stamps: ReadonlyMap<string, number>,
): number {
  const key = answerOfDraft(draftKey) ?? "";
  const value = parts.get(key);
  return stamps.get(key) ?? (value === undefined ? -1 : ownStamp(key, value));
}

function same(one: unknown, other: unknown): boolean {
  return (
    one === other ||
    (one !== undefined && other !== undefined && sameContent(one, other))
  );
}

/** A lesson as everyone but the store sees it: one that was reset is as good as none. */
export function knownLesson(
  course: CourseProgress | undefined,
  lessonId: string,
): LessonProgress | undefined {
  const lesson = entryOf(course?.lessons, lessonId);
  return lesson === undefined || isForgotten(lesson) ? undefined : lesson;
}
