import { lessonKey } from "../course/model.ts";
import type { ProgressState } from "../progress/model.ts";
import { dayOf, type LocalTime } from "./day.ts";
import {
  liveCards,
  reviewedToday,
  type KnownQuestions,
  type LiveCard,
} from "./due.ts";
import { interleaved } from "./interleave.ts";
import { createScheduler } from "./scheduler.ts";

/** How a learner wants to review. */
export interface ReviewSettings {
  /** Questions a day at most. */
  readonly dailyLimit: number;
  /** The share that is to be right when it comes back, 0 to 1. */
  readonly retention: number;
}

/** What there is to review. */
export interface ReviewQueue {
  /** To ask today, in this order. */
  readonly today: readonly LiveCard[];
  /** Due as well, but more than the day takes: left for the days to come. */
  readonly waiting: number;
  /** Asked today already. */
  readonly done: number;
  /** The next day after today with something to ask. */
  readonly next: { readonly day: number; readonly count: number } | undefined;
  /** Every card, due or not. */
  readonly cards: readonly LiveCard[];
}

/**
 * What is due, as a pure function of the state and the time. When more is due than a day takes, it begins with what
 * is most likely forgotten; edited questions, which are new, come after that.
 */
export function reviewQueue(
  state: ProgressState,
  known: KnownQuestions,
  settings: ReviewSettings,
  time: LocalTime,
): ReviewQueue {
  const scheduler = createScheduler(settings.retention);
  const cards = liveCards(state, known, scheduler, time);
  const today = dayOf(time.now, time.offsetMinutes);
  const due = cards.filter(({ dueDay }) => dueDay <= today).sort(byNeed);
  const done = reviewedToday(state, time);
  const left = Math.max(0, settings.dailyLimit - done);
  const waiting = due.slice(left);
  return {
    today: interleaved(due.slice(0, left), ({ courseId, lessonId }) =>
      lessonKey(courseId, lessonId),
    ),
    waiting: waiting.length,
    done,
    next: nextDay(cards, waiting.length, today, settings.dailyLimit),
    cards,
  };
}

function byNeed(a: LiveCard, b: LiveCard): number {
  if (a.edited !== b.edited) return a.edited ? 1 : -1;
  return a.retrievability - b.retrievability || a.card.at - b.card.at;
}

function nextDay(
  cards: readonly LiveCard[],
  waiting: number,
  today: number,
  dailyLimit: number,
): ReviewQueue["next"] {
  const later = cards.map(({ dueDay }) => dueDay).filter((due) => due > today);
  const first = waiting > 0 ? today + 1 : Math.min(...later);
  if (!Number.isFinite(first)) return undefined;
  const count = later.filter((due) => due === first).length + waiting;
  return { day: first, count: Math.min(dailyLimit, count) };
}
