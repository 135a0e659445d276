import { answered, retried, withoutDrafts } from "./answerChange.ts";
import { withFirst } from "./firstAnswer.ts";
import { withoutReopened } from "./lessonChange.ts";
import type { LessonEvent, LessonProgress, QuizAttempt } from "./model.ts";
import { entryOf, withEntry, withoutEntries } from "./record.ts";

// What happens to a whole quiz. Each returns the very same object when nothing changes.

type Of<Type extends LessonEvent["type"]> = Extract<
  LessonEvent,
  { type: Type }
>;

/** Gives a seed to quizzes that have none. One that has keeps it: the learner finds what they left. */
export function withSeeds(
  lesson: LessonProgress,
  seeds: Readonly<Record<string, string>> | undefined,
): LessonProgress {
  const fresh = Object.entries(seeds ?? {}).filter(
    ([quiz]) => entryOf(lesson.quizzes, quiz) === undefined,
  );
  return fresh.reduce(
    (before, [quiz, seed]) => withAttempt(before, quiz, { seed, attempts: 0 }),
    lesson,
  );
}

/** All answers at once. What was asked and left out has no answer any more, whatever an earlier attempt said. */
export function handedIn(
  lesson: LessonProgress,
  event: Of<"handedIn">,
  now: number,
): LessonProgress {
  const before = entryOf(lesson.quizzes, event.quiz);
  const leftOut = event.questions.filter(
    (question) => !Object.hasOwn(event.answers, question),
  );
  const kept = withoutReopened(
    withoutDrafts(withoutAnswers(lesson, leftOut), event.questions),
  );
  const withAnswers = Object.entries(event.answers).reduce(
    (changed, [question, answer]) => answered(changed, question, answer, now),
    kept,
  );
  return withAttempt(withAnswers, event.quiz, {
    seed: before?.seed ?? event.seed,
    handedIn: now,
    attempts: (before?.attempts ?? 0) + 1,
  });
}

export function restarted(
  lesson: LessonProgress,
  event: Of<"restarted">,
): LessonProgress {
  const attempts = entryOf(lesson.quizzes, event.quiz)?.attempts ?? 0;
  const open = event.keepsAnswers
    ? withoutDrafts(lesson, event.questions)
    : event.questions.reduce(retriedFromNothing, lesson);
  return withAttempt(open, event.quiz, { seed: event.seed, attempts });
}

/** Open again, and empty: an empty draft stands before the old answer. */
function retriedFromNothing(
  lesson: LessonProgress,
  question: string,
): LessonProgress {
  if (entryOf(lesson.answers, question) === undefined)
    return withoutDrafts(lesson, [question]);
  return {
    ...retried(lesson, question),
    drafts: withEntry(lesson.drafts, question, {}),
  };
}

function withoutAnswers(
  lesson: LessonProgress,
  questions: readonly string[],
): LessonProgress {
  if (lesson.answers === undefined || questions.length === 0) return lesson;
  const kept = questions.reduce(withFirst, lesson);
  return { ...kept, answers: withoutEntries(lesson.answers, questions) };
}

function withAttempt(
  lesson: LessonProgress,
  quiz: string,
  attempt: QuizAttempt,
): LessonProgress {
  return { ...lesson, quizzes: withEntry(lesson.quizzes, quiz, attempt) };
}
