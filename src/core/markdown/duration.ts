/** Minutes that a text such as `20 minutes`, `~ 1.5 h` or `1 hour 30 min` speaks of. */
export function minutesIn(text: string): number | undefined {
  const hours = amount(text, /(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|h)\b/i);
  const minutes = amount(text, /(\d+(?:[.,]\d+)?)\s*(?:minutes?|mins?|m)\b/i);
  if (hours === undefined && minutes === undefined) return undefined;
  const total = Math.round((hours ?? 0) * 60 + (minutes ?? 0));
  return total > 0 ? total : undefined;
}

function amount(text: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(",", "."));
}
