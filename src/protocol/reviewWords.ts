/** A calendar day, counted from 1 January 1970, in the reader's language. */
export function dateWords(
  day: number,
  language: string,
  more: Intl.DateTimeFormatOptions = {},
): string {
  return new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...more,
  }).format(day * 86_400_000);
}

/** A share from 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
