import { answeredInLesson, shownInLesson } from "../review/cardChange.ts";
import { isFirstOf, sinceReset, withFirst } from "./firstAnswer.ts";
import type { Answer, Draft, GivenAnswer, LessonProgress } from "./model.ts";
import { hintCount } from "./hintCount.ts";
import { sameContent, withoutReopened } from "./lessonChange.ts";
import { entryOf, withEntry, withoutEntries, withoutEntry } from "./record.ts";

// What happens to one question. Each returns the very same object when nothing changes.

/** An answer was given: it replaces the draft it was made from. */
export function answered(
  lesson: LessonProgress,
  question: string,
  given: GivenAnswer,
  now: number,
): LessonProgress {
  const last = entryOf(lesson.answers, question);
  const shownAt = last?.hash === given.hash ? last.shownAt : undefined;
  const answer: Answer = {
    ...given,
    at: now,
    attempts: (last?.attempts ?? 0) + 1,
    ...(shownAt !== undefined && { shownAt }),
    ...sinceReset(lesson, question, given.hash),
  };
  const after = {
    ...withoutReopened(withFirst(lesson, question)),
    answers: withEntry(lesson.answers, question, answer),
  };
  return withoutDrafts(answeredInLesson(lesson, after, question, given, now), [
    question,
  ]);
}

export function retried(
  lesson: LessonProgress,
  question: string,
): LessonProgress {
  const answer = entryOf(lesson.answers, question);
  if (answer === undefined || answer.retrying === true) return lesson;
  return withAnswer(lesson, question, { ...answer, retrying: true });
}

export function revealed(
  lesson: LessonProgress,
  question: string,
  now: number,
): LessonProgress {
  const answer = entryOf(lesson.answers, question);
  if (answer === undefined || answer.shown === true) return lesson;
  const shown = { ...answer, shown: true, shownAt: now };
  const after = withAnswer(lesson, question, shown);
  return shownInLesson(lesson, after, question, now);
}

/** Only an answer can be judged; when and how often it was given stays. */
export function selfGraded(
  lesson: LessonProgress,
  question: string,
  given: GivenAnswer,
  now: number,
): LessonProgress {
  const answer = entryOf(lesson.answers, question);
  if (answer === undefined) return lesson;
  const judged = { ...answer, ...given };
  if (sameContent(answer, judged)) return lesson;
  const after = withAnswer(withoutReopened(lesson), question, judged);
  return answeredInLesson(lesson, after, question, given, now);
}

export function drafted(
  lesson: LessonProgress,
  drafts: Readonly<Record<string, Draft>>,
): LessonProgress {
  const news = Object.entries(drafts).filter(
    ([question, draft]) =>
      !sameContent(entryOf(lesson.drafts, question), draft),
  );
  if (news.length === 0) return lesson;
  return {
    ...lesson,
    drafts: { ...lesson.drafts, ...Object.fromEntries(news) },
  };
}

/** Hints are taken one at a time and never given back; those of an older version of the question do not count. */
export function hinted(
  lesson: LessonProgress,
  question: string,
  hash: string,
  count: number,
  now: number,
): LessonProgress {
  const taken = hintCount(lesson, question, hash);
  if (!Number.isSafeInteger(count) || count <= taken) return lesson;
  const hints = { count, at: now, hash };
  return { ...lesson, hints: withEntry(lesson.hints, question, hints) };
}

export function withoutDrafts(
  lesson: LessonProgress,
  questions: readonly string[],
): LessonProgress {
  if (lesson.drafts === undefined) return lesson;
  const { drafts, ...rest } = lesson;
  const left = withoutEntries(drafts, questions);
  return Object.keys(left).length === 0 ? rest : { ...rest, drafts: left };
}

function withAnswer(
  lesson: LessonProgress,
  question: string,
  answer: Answer,
): LessonProgress {
  return { ...lesson, answers: withEntry(lesson.answers, question, answer) };
}

/** Nothing is left of a question: its answer, what was typed, its hints, its place in the review. */
export function questionReset(
  lesson: LessonProgress,
  question: string,
): LessonProgress {
  const records = ["answers", "drafts", "hints", "reviews"] as const;
  const holds = records.filter(
    (name) => entryOf<unknown>(lesson[name], question) !== undefined,
  );
  return holds.reduce<LessonProgress>(
    (before, name) => ({
      ...before,
      [name]: withoutEntry<unknown>(before[name] ?? {}, question),
    }),
    withoutFirsts(lesson, question),
  );
}

function withoutFirsts(
  lesson: LessonProgress,
  question: string,
): LessonProgress {
  const { firsts } = lesson;
  const keys = Object.keys(firsts ?? {}).filter((key) =>
    isFirstOf(key, question),
  );
  if (firsts === undefined || keys.length === 0) return lesson;
  return { ...lesson, firsts: withoutEntries(firsts, keys) };
}
