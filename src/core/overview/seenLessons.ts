import type { LessonState } from "../progress/model.ts";
import { entryOf, withEntry, type Entries } from "../progress/record.ts";

/** What the learner knows of a course: an update shows by the difference. */
export interface SeenState {
  readonly version: 1;
  /** By course id; a course appears when its first lesson is opened. */
  readonly courses: Entries<SeenCourse>;
}

/** By lesson id: the hash of its text when it was opened last, or `""` for one that was only there to be seen. */
export type SeenCourse = Entries<string>;

export const nothingSeen: SeenState = { version: 1, courses: {} };

/** How a lesson differs from what the learner knows. */
export type LessonMark = "added" | "changed";

/** `hash`: of the text as it is now; undefined as long as it is not known. */
export function markOf(
  seen: SeenCourse | undefined,
  lessonId: string,
  state: LessonState,
  hash: string | undefined,
): LessonMark | undefined {
  if (seen === undefined) return undefined;
  const before = entryOf(seen, lessonId);
  if (before === undefined) return state === "new" ? "added" : undefined;
  if (before === "" || hash === undefined || hash === before) return undefined;
  return "changed";
}

/** A lesson was opened: its text is known now, and with the first one of a course the names of all others. */
export function afterOpening(
  state: SeenState,
  courseId: string,
  opened: { readonly id: string; readonly hash: string },
  lessonIds: readonly string[],
): SeenState {
  const before = entryOf(state.courses, courseId);
  if (before !== undefined && entryOf(before, opened.id) === opened.hash)
    return state;
  const known =
    before ?? Object.fromEntries(lessonIds.map((id) => [id, ""] as const));
  return {
    ...state,
    courses: withEntry(
      state.courses,
      courseId,
      withEntry(known, opened.id, opened.hash),
    ),
  };
}

/** Everything a course holds counts as seen: added lessons by name, changed ones by their present text. */
export function afterDismissing(
  state: SeenState,
  courseId: string,
  lessonIds: readonly string[],
  hashOf: (lessonId: string) => string | undefined,
): SeenState {
  const before = entryOf(state.courses, courseId);
  if (before === undefined) return state;
  const known = Object.fromEntries(
    lessonIds.map((id) => {
      const was = entryOf(before, id) ?? "";
      return [id, was === "" ? "" : (hashOf(id) ?? was)] as const;
    }),
  );
  return { ...state, courses: withEntry(state.courses, courseId, known) };
}

/** What was stored; anything that cannot be read is nothing, since it only costs a few marks. */
export function parseSeen(value: unknown): SeenState {
  if (!isRecord(value) || value["version"] !== 1) return nothingSeen;
  const courses = value["courses"];
  if (!isRecord(courses)) return nothingSeen;
  return {
    version: 1,
    courses: Object.fromEntries(
      Object.entries(courses).flatMap(([id, lessons]) =>
        isRecord(lessons) ? [[id, textsOf(lessons)] as const] : [],
      ),
    ),
  };
}

function textsOf(lessons: Readonly<Record<string, unknown>>): SeenCourse {
  return Object.fromEntries(
    Object.entries(lessons).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
