import { questionReset } from "./answerChange.ts";
import type { CourseProgress, ProgressState } from "./model.ts";
import { entryOf, withEntry, withoutEntry } from "./record.ts";

/** What is to be forgotten: all, a course, a lesson of it, or a question of that. */
export interface Removal {
  readonly courseId?: string;
  readonly lessonId?: string;
  readonly question?: string;
}

/** The state without it, and without stamps for that; see `stampProgress`. The same object when there is nothing. */
export function withoutProgress(
  state: ProgressState,
  { courseId, lessonId, question }: Removal,
): ProgressState {
  if (courseId === undefined) return { ...state, courses: {} };
  const course = entryOf(state.courses, courseId);
  if (course === undefined) return state;
  if (lessonId === undefined)
    return { ...state, courses: withoutEntry(state.courses, courseId) };
  const lessons = withoutIn(course, lessonId, question);
  if (lessons === course.lessons) return state;
  return {
    ...state,
    courses: withEntry(state.courses, courseId, { ...course, lessons }),
  };
}

function withoutIn(
  { lessons }: CourseProgress,
  lessonId: string,
  question: string | undefined,
): CourseProgress["lessons"] {
  const lesson = entryOf(lessons, lessonId);
  if (lesson === undefined) return lessons;
  if (question === undefined) return withoutEntry(lessons, lessonId);
  const left = questionReset(lesson, question);
  return left === lesson ? lessons : withEntry(lessons, lessonId, left);
}
