import type { LessonProgress } from "./model.ts";

/** A new answer takes back that the learner took the completion back. */
export function withoutReopened(lesson: LessonProgress): LessonProgress {
  const { reopened: _, ...rest } = lesson;
  return rest;
}

/** Whether two stored values say the same, whatever the order of their fields. */
export function sameContent(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** A text that two values share when they say the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "";
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, entry]) => [key, sorted(entry)] as const)
    .sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0));
}
