import { assertNever } from "../assertNever.ts";
import { reviewed } from "../review/cardChange.ts";
import {
  answered,
  drafted,
  hinted,
  questionReset,
  retried,
  revealed,
  selfGraded,
} from "./answerChange.ts";
import { withoutReopened } from "./lessonChange.ts";
import type {
  CourseProgress,
  LessonEvent,
  LessonProgress,
  ProgressState,
  Requirements,
} from "./model.ts";
import { entryOf, withEntry, withoutEntry } from "./record.ts";
import { handedIn, restarted, withSeeds } from "./quizChange.ts";
import { scoreOf } from "./score.ts";

/**
 * What an event makes of the state. Pure; returns the very same object when nothing changes. `requirements` is what
 * the lesson's text asks for now; without it nothing completes by itself.
 */
export function applyEvent(
  state: ProgressState,
  courseId: string,
  lessonId: string,
  event: LessonEvent,
  requirements: Requirements | undefined,
  now: number,
): ProgressState {
  const course = entryOf(state.courses, courseId);
  const known = entryOf(course?.lessons, lessonId);
  if (event.type === "reset")
    return course === undefined || known === undefined
      ? state
      : withCourse(state, courseId, {
          ...course,
          lessons: withoutEntry(course.lessons, lessonId),
        });
  const before = known ?? {};
  const after = completed(change(before, event, now), event, requirements, now);
  const current = event.type === "opened" ? lessonId : course?.current;
  if (after === before && current === course?.current) return state;
  return withCourse(state, courseId, {
    ...course,
    lessons: withEntry(course?.lessons, lessonId, after),
    ...(current !== undefined && { current }),
  });
}

function withCourse(
  state: ProgressState,
  courseId: string,
  course: CourseProgress,
): ProgressState {
  return { ...state, courses: withEntry(state.courses, courseId, course) };
}

/** The lesson after the event, before asking whether it is complete. The same object when nothing changes. */
function change(
  lesson: LessonProgress,
  event: Exclude<LessonEvent, { type: "reset" }>,
  now: number,
): LessonProgress {
  switch (event.type) {
    case "opened":
      return {
        ...withSeeds(lesson, event.seeds),
        openedAt: lesson.openedAt ?? now,
        visitedAt: now,
        ...(event.title !== undefined && { title: event.title }),
      };
    case "positioned":
      return positioned(lesson, event.position);
    case "endReached":
      return lesson.endReached === true
        ? lesson
        : { ...lesson, endReached: true };
    case "ticked":
      return ticked(lesson, event.item, event.done);
    case "answered":
      return answered(lesson, event.question, event.answer, now);
    case "retried":
      return retried(lesson, event.question);
    case "drafted":
      return drafted(lesson, event.drafts);
    case "hinted":
      return hinted(lesson, event.question, event.hash, event.count, now);
    case "revealed":
      return revealed(lesson, event.question, now);
    case "selfGraded":
      return selfGraded(lesson, event.question, event.answer, now);
    case "handedIn":
      return handedIn(lesson, event, now);
    case "restarted":
      return restarted(lesson, event);
    case "reviewed":
      return reviewed(lesson, event, now);
    case "questionReset":
      return questionReset(lesson, event.question);
    case "markedComplete":
      return lesson.completed !== undefined
        ? lesson
        : {
            ...withoutReopened(lesson),
            completed: { at: now, reason: "marked" },
          };
    case "markedIncomplete":
      return markedIncomplete(lesson);
    default:
      return assertNever(event);
  }
}

function positioned(lesson: LessonProgress, at: number): LessonProgress {
  const position = Number.isFinite(at) ? Math.min(1, Math.max(0, at)) : 0;
  return lesson.position === position ? lesson : { ...lesson, position };
}

function ticked(
  lesson: LessonProgress,
  item: string,
  done: boolean,
): LessonProgress {
  const ticks = lesson.ticks ?? [];
  if (ticks.includes(item) === done) return lesson;
  return {
    ...lesson,
    ticks: done
      ? [...ticks, item].sort()
      : ticks.filter((other) => other !== item),
  };
}

function markedIncomplete(lesson: LessonProgress): LessonProgress {
  if (lesson.completed === undefined) return lesson;
  const { completed: _, markedAt: __, ...rest } = lesson;
  return { ...rest, reopened: true };
}

/** What completes nothing, whatever the points say. */
const staysOpen: ReadonlySet<LessonEvent["type"]> = new Set([
  "markedIncomplete",
  "questionReset",
  "reviewed",
]);

/**
 * Completes a lesson whose end was reached and whose questions are answered to the pass mark; without questions the
 * end is enough. What was completed stays so, and what the learner took back waits for a new answer. That a lesson
 * was marked does not keep it from being passed.
 */
function completed(
  lesson: LessonProgress,
  event: LessonEvent,
  requirements: Requirements | undefined,
  now: number,
): LessonProgress {
  if (requirements === undefined) return lesson;
  if (staysOpen.has(event.type)) return lesson;
  const marked = lesson.completed;
  if (marked?.reason === "passed" || lesson.reopened === true) return lesson;
  if (lesson.endReached !== true) return lesson;
  if (!scoreOf(lesson, requirements).passed) return lesson;
  return {
    ...lesson,
    completed: { at: now, reason: "passed" },
    ...(marked !== undefined && { markedAt: marked.at }),
  };
}
