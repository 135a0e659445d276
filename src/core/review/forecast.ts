import { dayOf, type LocalTime } from "./day.ts";
import type { ReviewQueue, ReviewSettings } from "./queue.ts";

/** How many questions a day will bring, and how many of them it can take. */
export interface ForecastDay {
  /** The local calendar day. */
  readonly day: number;
  /** Asked on this day, if every day before is done. */
  readonly count: number;
  /** Left over for the next day because the day's limit is reached. */
  readonly left: number;
}

/** The next days with today as the first. What a day cannot take is carried over to the next. */
export function forecast(
  queue: ReviewQueue,
  { dailyLimit }: ReviewSettings,
  { now, offsetMinutes }: LocalTime,
  days: number,
): readonly ForecastDay[] {
  const today = dayOf(now, offsetMinutes);
  const due = new Map<number, number>();
  for (const { dueDay } of queue.cards)
    if (dueDay > today) due.set(dueDay, (due.get(dueDay) ?? 0) + 1);
  const first = {
    day: today,
    count: queue.today.length,
    left: queue.waiting,
  };
  const result: ForecastDay[] = [first];
  let left = first.left;
  for (let ahead = 1; ahead < days; ahead++) {
    const day = today + ahead;
    const all = left + (due.get(day) ?? 0);
    const count = Math.min(all, dailyLimit);
    left = all - count;
    result.push({ day, count, left });
  }
  return result;
}
