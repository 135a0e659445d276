/** Milliseconds since 1970 as ISO 8601 in UTC. Stored times may be any number: those beyond the calendar are its end. */
export function isoTime(milliseconds: number): string {
  return new Date(Math.min(milliseconds, 8.64e15)).toISOString();
}
