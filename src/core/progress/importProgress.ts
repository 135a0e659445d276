import { courseOf, mergeMoves } from "./courseOf.ts";
import { further, isCounter } from "./counters.ts";
import { lessonNames } from "./joinLessons.ts";
import { answerOfDraft, lessonOf, partsOf, stampOf } from "./lessonParts.ts";
import type { CourseProgress, LessonProgress, ProgressState } from "./model.ts";
import { mapBoth } from "./record.ts";
import { stampLesson, wasReset } from "./stamping.ts";

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
    const moved = mergeMoves(ours?.moved, theirs?.moved);
    const renamed = otherNames({
      lessons: theirs?.lessons ?? {},
      ...(moved && { moved }),
    });
    const lessons = mapBoth(
      ours?.lessons ?? {},
      theirs?.lessons ?? {},
      (mine, other, id) =>
        // What was taken out under the name in the file is so under this one.
        other === undefined && mine !== undefined && renamed.has(id)
          ? mine
          : importLesson(mine, other, mode, now),
    );
    return ours?.lessons === lessons && ours.moved === moved
      ? ours
      : courseOf(lessons, moved);
  });
  return courses === state.courses ? state : { ...state, courses };
}

/** Under which names the lessons of a file are known besides. */
function otherNames(file: CourseProgress): ReadonlySet<string> {
  const { present, unclear } = lessonNames(file, (id) =>
    Object.hasOwn(file.lessons, id),
  );
  return new Set([...[...present.values()].flat(), ...unclear]);
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
  for (const [key] of added)
    if (answerOfDraft(key) === undefined)
      for (const other of opposites(key)) parts.delete(other);
  for (const [key, value] of added) parts.set(key, value);
  return stampLesson(mine, lessonOf(parts), now);
}

/** What the file has and we have not, what it has later, and what it has counted further. */
function additions(
  mine: LessonProgress,
  other: LessonProgress,
): readonly (readonly [key: string, value: unknown])[] {
  const parts = partsOf(mine);
  return [...partsOf(other)].filter(([key, value]) => {
    const own = parts.get(key);
    if (isCounter(key)) return further(key, own, value) !== own;
    const stamp = stampOf(other, key, value);
    if (own !== undefined) return stamp > stampOf(mine, key, own);
    return opposites(key).every((against) => {
      const known = parts.get(against);
      return known === undefined || stamp > stampOf(mine, against, known);
    });
  });
}

/** What makes a part void when it is younger: the answer that a draft became, that a completion was taken back. */
function opposites(key: string): readonly string[] {
  if (key === "reopened") return ["passed", "marked"];
  if (key === "passed" || key === "marked") return ["reopened"];
  const answer = answerOfDraft(key);
  return answer === undefined ? [] : [answer];
}
