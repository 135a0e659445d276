import { countedPart, firstCount, further, isCounter } from "./counters.ts";
import { courseOf, mergeMoves } from "./courseOf.ts";
import { canonical } from "./lessonChange.ts";
import {
  answerOfDraft,
  isFirst,
  lessonOf,
  partsOf,
  setStamp,
  stampOf,
  withoutImplied,
} from "./lessonParts.ts";
import type {
  CourseProgress,
  FirstAnswer,
  LessonProgress,
  ProgressState,
} from "./model.ts";
import { mapBoth } from "./record.ts";
import { stampOfAnswer } from "./stamping.ts";

/**
 * Two copies of one learner's progress made one: of every part (an answer, a tick, a draft, the completion …) the
 * later state wins, and that something was taken back counts like any other state. What was before the reset of a
 * lesson stays gone. Of first answers and first openings the earlier counts, of hints and attempts the most, and that
 * a lesson was marked does not hide that it was passed. Commutative, associative and idempotent, so copies may be
 * merged in any order and any number of times. Returns `a` itself when `b` brings nothing new.
 */
export function mergeProgress(
  a: ProgressState,
  b: ProgressState,
): ProgressState {
  const courses = mapBoth(a.courses, b.courses, mergeCourse);
  return courses === a.courses ? a : { ...a, courses };
}

function mergeCourse(
  a: CourseProgress | undefined,
  b: CourseProgress | undefined,
): CourseProgress {
  if (a === undefined || b === undefined) return a ?? b ?? { lessons: {} };
  const lessons = mapBoth(a.lessons, b.lessons, mergeLesson);
  const moved = mergeMoves(a.moved, b.moved);
  return lessons === a.lessons && moved === a.moved
    ? a
    : courseOf(lessons, moved);
}

export function mergeLesson(
  a: LessonProgress | undefined,
  b: LessonProgress | undefined,
): LessonProgress {
  if (a === undefined || b === undefined) return a ?? b ?? {};
  // The usual case: a copy that is behind or ahead differs in few lessons.
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  const partsA = partsOf(a);
  const partsB = partsOf(b);
  const resetAt = Math.max(a.resetAt ?? -1, b.resetAt ?? -1);
  const parts = new Map<string, unknown>();
  const stamps = new Map<string, number>();
  const keys = keysOf(partsA, partsB, a.stamps, b.stamps);
  // What is counted before its counters: they go with it.
  for (const key of [...keys].sort(byCounting)) {
    const [x, y] = [partsA.get(key), partsB.get(key)];
    const [atX, atY] = [stampOf(a, key, x), stampOf(b, key, y)];
    const stamp = Math.max(atX, atY);
    if (stamp <= resetAt) continue;
    const counted = countedPart(key);
    if (counted !== undefined && !parts.has(counted)) continue;
    const later = atX === atY ? ofOneTime(key, x, y) : atX > atY ? x : y;
    const value =
      later ?? (counted === undefined ? undefined : firstCount(key));
    if (value !== undefined) parts.set(key, value);
    setStamp(stamps, key, value, stamp, resetAt < 0 ? undefined : resetAt);
  }
  dropOldDrafts(parts, stamps);
  const whole: LessonProgress = {
    ...lessonOf(parts),
    ...(stamps.size > 0 && { stamps: Object.fromEntries(stamps) }),
    ...(resetAt >= 0 && { resetAt }),
  };
  const merged = withoutImplied(whole, stamps);
  return canonical(merged) === canonical(a) ? a : merged;
}

function byCounting(one: string, other: string): number {
  return Number(isCounter(one)) - Number(isCounter(other));
}

function keysOf(
  ...from: readonly (
    ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> | undefined
  )[]
): ReadonlySet<string> {
  return new Set(
    from.flatMap((each) =>
      each instanceof Map ? [...each.keys()] : Object.keys(each ?? {}),
    ),
  );
}

/** An answer leaves behind the draft it was made from, also one that another window still had. */
function dropOldDrafts(
  parts: Map<string, unknown>,
  stamps: Map<string, number>,
): void {
  for (const key of new Set([...parts.keys(), ...stamps.keys()])) {
    if (answerOfDraft(key) === undefined) continue;
    if ((stamps.get(key) ?? 0) > stampOfAnswer(key, parts, stamps)) continue;
    parts.delete(key);
    stamps.delete(key);
  }
}

/**
 * Of two states with the same stamp: what has counted further, something before nothing, of first answers the
 * earlier, and else whichever is the greater text.
 */
function ofOneTime(key: string, x: unknown, y: unknown): unknown {
  if (isCounter(key)) return further(key, x, y);
  if (x === y || y === undefined) return x;
  if (x === undefined) return y;
  if (isFirst(key)) {
    const [atX, atY] = [(x as FirstAnswer).at, (y as FirstAnswer).at];
    if (atX !== atY) return atX < atY ? x : y;
  }
  return canonical(x) >= canonical(y) ? x : y;
}
