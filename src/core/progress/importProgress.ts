import { answerOfDraft, lessonOf, partsOf, stampOf } from "./lessonParts.ts";
import type { CourseProgress, LessonProgress, ProgressState } from "./model.ts";
import { mapBoth } from "./record.ts";
import { latestVisit, stampLesson, wasReset } from "./stamping.ts";

export type ImportMode = "merge" | "replace";

/**
 * The state after an import, with its stamps. `merge`: what is missing is added, and of two states of one part the
 * later stays; nothing is taken away, and what was reset here comes back. `replace`: the courses in the file are
 * as they are there, other courses stay.
 */
export function importProgress(
  state: ProgressState,
  imported: ProgressState,
  mode: ImportMode,
  now: number,
): ProgressState {
  const courses = mapBoth(state.courses, imported.courses, (ours, theirs) => {
    if (ours !== undefined && theirs === undefined) return ours;
    const lessons = mapBoth(
      ours?.lessons ?? {},
      theirs?.lessons ?? {},
      (mine, other) => importLesson(mine, other, mode, now),
    );
    return courseOf(ours, lessons);
  });
  return courses === state.courses ? state : { ...state, courses };
}

function courseOf(
  ours: CourseProgress | undefined,
  lessons: CourseProgress["lessons"],
): CourseProgress {
  if (ours?.lessons === lessons) return ours;
  const current = latestVisit(lessons);
  return { lessons, ...(current !== undefined && { current }) };
}

function importLesson(
  mine: LessonProgress | undefined,
  other: LessonProgress | undefined,
  mode: ImportMode,
  now: number,
): LessonProgress {
  if (mine === undefined) return other ?? {};
  if (mode === "replace")
    return other === undefined
      ? wasReset(mine, now)
      : stampLesson(mine, other, now);
  if (other === undefined) return mine;
  const added = additions(mine, other);
  if (added.length === 0) return mine;
  const parts = partsOf(mine);
  for (const [key, value] of added) parts.set(key, value);
  return stampLesson(mine, lessonOf(parts), now);
}

/** What the file has and we have not, and what it has later. */
function additions(
  mine: LessonProgress,
  other: LessonProgress,
): readonly (readonly [key: string, value: unknown])[] {
  const parts = partsOf(mine);
  return [...partsOf(other)].filter(([key, value]) => {
    const stamp = stampOf(other, key, value);
    const own = parts.get(key);
    if (own !== undefined) return stamp > stampOf(mine, key, own);
    // A draft that was handed in here since is none any more.
    const answerKey = answerOfDraft(key);
    const answer = answerKey && parts.get(answerKey);
    if (answerKey === undefined || answer === undefined) return true;
    return stamp > stampOf(mine, answerKey, answer);
  });
}
