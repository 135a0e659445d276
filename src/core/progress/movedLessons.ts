import { lessonKey } from "../course/model.ts";
import { mergeMoves } from "./courseOf.ts";
import { joinLessons, lessonNames } from "./joinLessons.ts";
import type {
  CourseProgress,
  LessonProgress,
  MovedLesson,
  ProgressState,
} from "./model.ts";
import { entryOf, withEntry } from "./record.ts";
import { isForgotten } from "./stamping.ts";

/** A lesson as its course has it now. */
export interface PresentLesson {
  readonly id: string;
  readonly title: string;
  /** By question id, the present hash. */
  readonly questions: Readonly<Record<string, string>>;
}

/** Share of the answered questions that must be found again, unchanged or under their ids. */
const enough = 0.5;

/**
 * The lessons that hold progress and that the course does not have any more, under no name that is known; of several
 * names of one lesson that in which most was answered.
 */
export function orphans(
  course: CourseProgress | undefined,
  has: (lessonId: string) => boolean,
): readonly string[] {
  if (course === undefined) return [];
  const { present, lost, unclear } = lessonNames(course, has);
  const answered = (id: string) =>
    Object.keys(entryOf(course.lessons, id)?.answers ?? {}).length;
  const doubles = lost.flatMap((names) =>
    [...names].sort((a, b) => answered(b) - answered(a)).slice(1),
  );
  const known = new Set([
    ...[...present.values()].flat(),
    ...unclear,
    ...doubles,
  ]);
  return Object.entries(course.lessons).flatMap(([id, lesson]) =>
    has(id) || known.has(id) || isForgotten(lesson) ? [] : [id],
  );
}

/** Nothing was done in it yet but to open it: it may be a lost one. */
export function isFree(course: CourseProgress, lessonId: string): boolean {
  const lesson = entryOf(course.lessons, lessonId);
  if (lesson === undefined) return true;
  return ["answers", "ticks", "completed", "drafts"].every(
    (field) => !Object.hasOwn(lesson, field),
  );
}

/**
 * Which lost lessons are which new ones: by their questions, the best match first, and where nothing was answered by
 * the title. A lesson in which something was done is nobody's successor, and no two share one. Nothing is moved on
 * a guess: of two equally good matches neither is taken.
 */
export function movedLessons(
  course: CourseProgress,
  lost: readonly string[],
  present: readonly PresentLesson[],
): readonly MovedLesson[] {
  const free = present.filter(({ id }) => isFree(course, id));
  const scores = lost
    .flatMap((from) =>
      free.map(({ id, ...lesson }) => ({
        from,
        to: id,
        score: likeness(entryOf(course.lessons, from) ?? {}, lesson),
      })),
    )
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score);
  const moved: MovedLesson[] = [];
  for (const { from, to, score } of scores) {
    if (moved.some((each) => each.from === from || each.to === to)) continue;
    const rivals = scores.filter(
      (other) =>
        other.score === score &&
        (other.from === from || other.to === to) &&
        !moved.some((m) => m.from === other.from || m.to === other.to),
    );
    if (rivals.length === 1) moved.push({ from, to });
  }
  return moved;
}

/** 0 to 1: how much of what was answered is asked in the lesson. A question that was edited counts half. */
function likeness(
  progress: LessonProgress,
  { questions, title }: Omit<PresentLesson, "id">,
): number {
  const answers = Object.entries(progress.answers ?? {});
  if (answers.length === 0)
    return progress.title !== undefined && progress.title === title ? 1 : 0;
  const hashes = new Set(Object.values(questions));
  const found = answers.map(([id, { hash }]) =>
    hashes.has(hash) ? 1 : Object.hasOwn(questions, id) ? 0.5 : 0,
  );
  const sum = found.reduce<number>((all, each) => all + each, 0);
  // Names such as q1 are in every other lesson: they alone say nothing.
  if (!found.includes(1) && progress.title !== title) return 0;
  // Of two that ask the same, the one that is called the same.
  const named = progress.title === title ? 0.01 : 0;
  return sum === 0 ? 0 : sum / answers.length + named;
}

/** The state in which the moves are known, and what was done under the old ids is found under the new ones. */
export function moveLessons(
  state: ProgressState,
  courseId: string,
  moves: readonly MovedLesson[],
  has: (lessonId: string) => boolean,
): ProgressState {
  const course = entryOf(state.courses, courseId);
  if (course === undefined) return state;
  const moved = mergeMoves(course.moved, moves);
  const known =
    moved === undefined || moved === course.moved
      ? state
      : {
          ...state,
          courses: withEntry(state.courses, courseId, { ...course, moved }),
        };
  return joinLessons(known, courseId, has);
}

/** For the log: which record went where. */
export function describeMove(
  courseId: string,
  { from, to }: MovedLesson,
): string {
  return `${lessonKey(courseId, from)} is called ${lessonKey(courseId, to)} now: its progress is there too.`;
}
