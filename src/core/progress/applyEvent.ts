import { assertNever } from "../assertNever.ts";
import type {
  CourseProgress,
  LessonEvent,
  LessonProgress,
  ProgressState,
  Requirements,
} from "./model.ts";
import { entryOf, withEntry, withoutEntry } from "./record.ts";
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
      return { ...lesson, openedAt: lesson.openedAt ?? now, visitedAt: now };
    case "positioned":
      return positioned(lesson, event.position);
    case "endReached":
      return lesson.endReached === true
        ? lesson
        : { ...lesson, endReached: true };
    case "ticked":
      return ticked(lesson, event.item, event.done);
    case "answered":
      return answered(lesson, event, now);
    case "retried":
      return retried(lesson, event.question);
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
    ticks: done ? [...ticks, item] : ticks.filter((other) => other !== item),
  };
}

function answered(
  lesson: LessonProgress,
  event: Extract<LessonEvent, { type: "answered" }>,
  now: number,
): LessonProgress {
  const attempts = entryOf(lesson.answers, event.question)?.attempts ?? 0;
  const answer = { ...event.answer, at: now, attempts: attempts + 1 };
  return {
    ...withoutReopened(lesson),
    answers: withEntry(lesson.answers, event.question, answer),
  };
}

function retried(lesson: LessonProgress, question: string): LessonProgress {
  const answer = entryOf(lesson.answers, question);
  if (answer === undefined || answer.retrying === true) return lesson;
  return {
    ...lesson,
    answers: withEntry(lesson.answers, question, { ...answer, retrying: true }),
  };
}

function markedIncomplete(lesson: LessonProgress): LessonProgress {
  if (lesson.completed === undefined) return lesson;
  const { completed: _, ...rest } = lesson;
  return { ...rest, reopened: true };
}

function withoutReopened(lesson: LessonProgress): LessonProgress {
  const { reopened: _, ...rest } = lesson;
  return rest;
}

/**
 * Completes a lesson whose end was reached and whose questions are answered to the pass mark; without questions the
 * end is enough. What was completed stays so, and what the learner took back waits for a new answer.
 */
function completed(
  lesson: LessonProgress,
  event: LessonEvent,
  requirements: Requirements | undefined,
  now: number,
): LessonProgress {
  if (requirements === undefined || event.type === "markedIncomplete")
    return lesson;
  if (lesson.completed !== undefined || lesson.reopened === true) return lesson;
  if (lesson.endReached !== true) return lesson;
  if (!scoreOf(lesson, requirements).passed) return lesson;
  return { ...lesson, completed: { at: now, reason: "passed" } };
}
