import { say, type Text } from "../text.ts";
import { sameContent } from "./lessonChange.ts";
import { partsOf } from "./lessonParts.ts";
import type { LessonProgress, ProgressState } from "./model.ts";
import { entryOf, mapBoth } from "./record.ts";

/** What an import would change in one course, in numbers. */
export interface CourseDifference {
  readonly courseId: string;
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  /** Lessons that become complete, or are so no longer. */
  readonly completed: number;
  readonly reopened: number;
  /** Lessons in which something else changes: a tick, the place, something typed. */
  readonly touched: number;
}

type Counts = Omit<CourseDifference, "courseId">;

/** What differs between two states, course by course; courses in which nothing differs are left out. */
export function differences(
  before: ProgressState,
  after: ProgressState,
): readonly CourseDifference[] {
  const found: CourseDifference[] = [];
  mapBoth(before.courses, after.courses, (was, is, courseId) => {
    const counts: Counts[] = [];
    mapBoth(was?.lessons ?? {}, is?.lessons ?? {}, (one, other) => {
      counts.push(countLesson(one ?? {}, other ?? {}));
      return one ?? other ?? {};
    });
    found.push({ courseId, ...sum(counts) });
    return was ?? is ?? { lessons: {} };
  });
  return found.filter((difference) => clausesOf(difference).length > 0);
}

function countLesson(before: LessonProgress, after: LessonProgress): Counts {
  const [was, is] = [before.answers ?? {}, after.answers ?? {}];
  const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const states = ids.map((id) => [entryOf(was, id), entryOf(is, id)] as const);
  const isComplete = after.completed !== undefined;
  const changes = isComplete !== (before.completed !== undefined);
  const counts = {
    added: states.filter(([old, now]) => !old && now).length,
    removed: states.filter(([old, now]) => old && !now).length,
    replaced: states.filter(
      ([old, now]) => old && now && !sameContent(old, now),
    ).length,
    completed: changes && isComplete ? 1 : 0,
    reopened: changes && !isComplete ? 1 : 0,
  };
  const said = Object.values(counts).some((count) => count > 0);
  const touched =
    !said && !sameContent(shownParts(before), shownParts(after)) ? 1 : 0;
  return { ...counts, touched };
}

/** All but what only serves merging. */
function shownParts(lesson: LessonProgress): unknown {
  return [...partsOf(lesson)].sort(([x], [y]) => (x < y ? -1 : 1));
}

function sum(all: readonly Counts[]): Counts {
  const total = (name: keyof Counts) =>
    all.reduce((count, counts) => count + counts[name], 0);
  return {
    added: total("added"),
    replaced: total("replaced"),
    removed: total("removed"),
    completed: total("completed"),
    reopened: total("reopened"),
    touched: total("touched"),
  };
}

/** What changes in a course, as clauses of one sentence: "adds 12 answers", "completes 1 lesson". */
export function clausesOf(difference: CourseDifference): readonly Text[] {
  const { added, replaced, removed, completed, reopened, touched } = difference;
  return [
    counted(added, say`adds 1 answer`, say`adds ${added} answers`),
    counted(
      replaced,
      say`replaces 1 answer`,
      say`replaces ${replaced} answers`,
    ),
    counted(removed, say`removes 1 answer`, say`removes ${removed} answers`),
    counted(
      completed,
      say`completes 1 lesson`,
      say`completes ${completed} lessons`,
    ),
    counted(
      reopened,
      say`1 lesson is no longer complete`,
      say`${reopened} lessons are no longer complete`,
    ),
    counted(
      touched,
      say`changes ticks, notes or the place in 1 lesson`,
      say`changes ticks, notes or the place in ${touched} lessons`,
    ),
  ].filter((clause) => clause !== undefined);
}

function counted(count: number, one: Text, many: Text): Text | undefined {
  return count === 0 ? undefined : count === 1 ? one : many;
}
