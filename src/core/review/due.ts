import type { ProgressState, ReviewCard } from "../progress/model.ts";
import { entryOf } from "../progress/record.ts";
import { cardOf } from "./card.ts";
import { day, dayOf, type LocalTime } from "./day.ts";
import type { Scheduler } from "./scheduler.ts";

/** A question that was answered once, and where it was taught. */
export interface CardPlace {
  readonly courseId: string;
  readonly lessonId: string;
  readonly question: string;
  readonly card: ReviewCard;
}

/** What is known of the questions that exist. */
export interface KnownQuestions {
  /** Whether the course and its lesson are there. */
  hasLesson(courseId: string, lessonId: string): boolean;
  /** The questions of a lesson that may be asked, with their hashes; undefined as long as it was not read. */
  questions(
    courseId: string,
    lessonId: string,
  ): ReadonlyMap<string, string> | undefined;
}

/** A card whose question exists, as far as that is known. */
export interface LiveCard extends CardPlace {
  /** The day from which it is due. */
  readonly dueDay: number;
  /** The author has changed the question since: it comes back as new. */
  readonly edited: boolean;
  /** How likely it is still known, 0 to 1. */
  readonly retrievability: number;
}

/** The cards of all lessons that there are, in the order of the state. Those of other questions stay where they are. */
export function liveCards(
  state: ProgressState,
  known: KnownQuestions,
  scheduler: Scheduler,
  time: LocalTime,
): readonly LiveCard[] {
  const live: LiveCard[] = [];
  for (const [courseId, course] of Object.entries(state.courses))
    for (const [lessonId, lesson] of Object.entries(course.lessons)) {
      const asked = new Set([
        ...Object.keys(lesson.answers ?? {}),
        ...Object.keys(lesson.reviews ?? {}),
      ]);
      if (asked.size === 0 || !known.hasLesson(courseId, lessonId)) continue;
      const questions = known.questions(courseId, lessonId);
      for (const question of asked) {
        const card = cardOf(lesson, question);
        if (card === undefined) continue;
        const hash = questions?.get(question);
        if (questions !== undefined && hash === undefined) continue;
        const edited = hash !== undefined && hash !== card.hash;
        live.push({
          courseId,
          lessonId,
          question,
          card,
          edited,
          dueDay: dueDay(card, edited, scheduler, time),
          retrievability: edited ? 0 : scheduler.retrievability(card, time.now),
        });
      }
    }
  return live;
}

/**
 * The day on which a card is due. One that was answered in what is now the future can only be so because the clock
 * was wrong: it is due at once, rather than when that time has come.
 */
function dueDay(
  card: ReviewCard,
  edited: boolean,
  scheduler: Scheduler,
  { now, offsetMinutes }: LocalTime,
): number {
  const today = dayOf(now, offsetMinutes);
  if (edited || card.at > now + day) return today;
  return dayOf(card.at, offsetMinutes) + scheduler.interval(card);
}

/** How many questions were asked in reviews on the present day. */
export function reviewedToday(
  state: ProgressState,
  { now, offsetMinutes }: LocalTime,
): number {
  const today = dayOf(now, offsetMinutes);
  const asked = new Set<string>();
  for (const [courseId, { lessons, moved = [] }] of Object.entries(
    state.courses,
  )) {
    // A renamed lesson has its record under each of its names.
    const renamed = new Set(moved.flatMap(({ from, to }) => [from, to]));
    for (const [lessonId, { reviews }] of Object.entries(lessons))
      for (const id of Object.keys(reviews ?? {})) {
        const at = entryOf(reviews, id)?.reviewedAt;
        if (at === undefined || dayOf(at, offsetMinutes) !== today) continue;
        const name = renamed.has(lessonId) ? "" : lessonId;
        asked.add(JSON.stringify([courseId, name, id, at]));
      }
  }
  return asked.size;
}
