import type { Answer, FirstAnswer, LessonProgress } from "./model.ts";
import { entryOf, withEntry } from "./record.ts";

// What was answered first shows how hard a question is, before anything is known of its answer. It belongs to one
// version of the question. Where the kept answer is the first one it is not stored twice: the answer implies it.
// Reflections have none: their learner judges them, and may think again.

/** Under which a first answer is kept. A hash holds no slash; ids of questions may. */
export function firstKey(question: string, hash: string): string {
  return `${hash}/${question}`;
}

/** Whether a key is one of this question, in whichever version. */
export function isFirstOf(key: string, question: string): boolean {
  return key.slice(key.indexOf("/") + 1) === question;
}

/** What was answered first to one version of a question; undefined when that is not known. */
export function firstAnswer(
  lesson: LessonProgress | undefined,
  question: string,
  hash: string,
): FirstAnswer | undefined {
  if (lesson === undefined) return undefined;
  const kept = entryOf(lesson.firsts, firstKey(question, hash));
  const answer = entryOf(lesson.answers, question);
  if (kept !== undefined || answer?.hash !== hash) return kept;
  return impliedFirst(lesson, question, answer);
}

/** The first answers that the kept answers imply, by their keys; one that is stored goes before. */
export function impliedFirsts(
  lesson: LessonProgress,
): readonly (readonly [key: string, first: FirstAnswer])[] {
  return Object.entries(lesson.answers ?? {}).flatMap(([question, answer]) => {
    const first = impliedFirst(lesson, question, answer);
    return first === undefined
      ? []
      : [[firstKey(question, answer.hash), first] as const];
  });
}

/** Stores what the answer implies: it is about to be replaced, or taken away by a new attempt. */
export function withFirst(
  lesson: LessonProgress,
  question: string,
): LessonProgress {
  const answer = entryOf(lesson.answers, question);
  if (answer === undefined) return lesson;
  const key = firstKey(question, answer.hash);
  const first = impliedFirst(lesson, question, answer);
  if (first === undefined || entryOf(lesson.firsts, key) !== undefined)
    return lesson;
  return { ...lesson, firsts: withEntry(lesson.firsts, key, first) };
}

/** What an answer that is given now says about the reset it comes after; nothing when there was none. */
export function sinceReset(
  lesson: LessonProgress,
  question: string,
  hash: string,
): Pick<Answer, "since"> {
  const last = lastReset(lesson, firstKey(question, hash));
  return last < 0 ? {} : { since: last + 1 };
}

/** Undefined also for an answer of another window that did not know of the reset: it may not be the first since. */
function impliedFirst(
  lesson: LessonProgress,
  question: string,
  { hash, response, verdict, points, maxPoints, at, since }: Answer,
): FirstAnswer | undefined {
  if (response.kind === "reflection") return undefined;
  if ((since ?? 0) <= lastReset(lesson, firstKey(question, hash)))
    return undefined;
  return {
    response,
    verdict,
    points,
    maxPoints,
    at,
    ...(since !== undefined && { since }),
  };
}

/** -1 without one. */
function lastReset(lesson: LessonProgress, key: string): number {
  const ofQuestion = entryOf(lesson.stamps, `firsts/${key}`) ?? -1;
  return Math.max(lesson.resetAt ?? -1, ofQuestion);
}
