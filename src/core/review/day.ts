/** A day in milliseconds. */
export const day = 86_400_000;

/** Where on earth a day begins: minutes that are added to local time to get UTC, as `Date.getTimezoneOffset` says. */
export interface LocalTime {
  readonly now: number;
  readonly offsetMinutes: number;
}

/** The local calendar day of a time, counted from 1 January 1970. */
export function dayOf(time: number, offsetMinutes: number): number {
  return Math.floor((time - offsetMinutes * 60_000) / day);
}

/** When a local calendar day begins, in milliseconds since the epoch. */
export function startOfDay(dayNumber: number, offsetMinutes: number): number {
  return dayNumber * day + offsetMinutes * 60_000;
}

/** Days between two times, rounded: an evening and the next morning are a day apart. Never below 0. */
export function wholeDays(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / day));
}
