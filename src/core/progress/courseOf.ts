import { stampOf } from "./lessonParts.ts";
import { entryOf } from "./record.ts";
import type { CourseProgress, LessonProgress, MovedLesson } from "./model.ts";

type Lessons = CourseProgress["lessons"];
type Moves = CourseProgress["moved"];

/**
 * A course's progress put together again: the lesson opened last follows from the lessons. `known`, with the names of
 * all that changed since, saves looking through the others.
 */
export function courseOf(
  lessons: Lessons,
  moved: Moves,
  known?: {
    readonly before: CourseProgress;
    readonly changed: readonly string[];
  },
): CourseProgress {
  const current = known ? latestSince(known, lessons) : latestVisit(lessons);
  return {
    lessons,
    ...(current !== undefined && { current }),
    ...(moved !== undefined && { moved }),
  };
}

function latestSince(
  {
    before,
    changed,
  }: { readonly before: CourseProgress; readonly changed: readonly string[] },
  lessons: Lessons,
): string | undefined {
  const { current } = before;
  // Unless that one was reset it can only be another that changed.
  if (
    current === undefined ||
    visitStamp(entryOf(lessons, current)) <
      visitStamp(entryOf(before.lessons, current))
  )
    return latestVisit(lessons);
  const few = [current, ...changed].flatMap((id) => {
    const lesson = entryOf(lessons, id);
    return lesson === undefined ? [] : [[id, lesson] as const];
  });
  return latestVisit(Object.fromEntries(few));
}

/** The lesson opened last, of those that are asked about: where *Continue* goes. */
export function latestVisit(
  lessons: Lessons,
  isMeant: (lessonId: string) => boolean = () => true,
): string | undefined {
  let latest: string | undefined;
  let stamp = 0;
  for (const [id, lesson] of Object.entries(lessons)) {
    const visited = visitStamp(lesson);
    if (visited < stamp) continue;
    if (visited === stamp && latest !== undefined && id < latest) continue;
    if (!isMeant(id)) continue;
    latest = id;
    stamp = visited;
  }
  return latest;
}

/** When a lesson was opened last, as copies are compared by; -1 when it was not. */
export function visitStamp(lesson: LessonProgress = {}): number {
  return lesson.visitedAt === undefined
    ? -1
    : stampOf(lesson, "visitedAt", lesson.visitedAt);
}

/** Both lists of moves, each move once, in one order. `one` itself when the other brings nothing. */
export function mergeMoves(one: Moves, other: Moves): Moves {
  if (other === undefined || one === other) return one;
  const known = new Set((one ?? []).map(keyOf));
  const fresh = other.filter((move) => !known.has(keyOf(move)));
  if (fresh.length === 0) return one;
  const all = [...(one ?? []), ...fresh].map(
    (move) => [keyOf(move), move] as const,
  );
  return all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move);
}

function keyOf({ from, to }: MovedLesson): string {
  return JSON.stringify([from, to]);
}
