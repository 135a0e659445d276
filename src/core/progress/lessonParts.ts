import { impliedFirsts } from "./firstAnswer.ts";
import { sameContent } from "./lessonChange.ts";
import type { LessonProgress } from "./model.ts";
import { entryOf, withoutEntries } from "./record.ts";

/**
 * A lesson's progress taken apart, so that two copies of it can be merged part by part. A part is one answer, one
 * tick, the position …; its key is `answers/q1`, `ticks/item`, `position`. Every part has a stamp: when it was last
 * changed or taken back. Most parts say so themselves (an answer has its time), the others have it in `stamps`.
 *
 * The names of the fields are here once. A new field of `LessonProgress` is a type error until it has its line.
 */
export type Parts = ReadonlyMap<string, unknown>;

type Field = Exclude<
  keyof LessonProgress,
  "stamps" | "resetAt" | "completed" | "reopened"
>;

/** `record`: a part per entry. `set`: a part per item of the list. `value`: one part. */
const shapes = {
  openedAt: "value",
  visitedAt: "value",
  position: "value",
  endReached: "value",
  title: "value",
  ticks: "set",
  answers: "record",
  drafts: "record",
  firsts: "record",
  hints: "record",
  reviews: "record",
  quizzes: "record",
} as const satisfies Readonly<Record<Field, "record" | "set" | "value">>;

/** Completed or reopened: two fields, and one part. */
const completion = "completion";

export function partsOf(lesson: LessonProgress): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [field, shape] of Object.entries(shapes) as Entries) {
    const value: unknown = lesson[field];
    if (value === undefined) continue;
    if (shape === "value") parts.set(field, value);
    else if (shape === "set")
      for (const item of value as readonly string[])
        parts.set(`${field}/${item}`, true);
    else
      for (const [key, entry] of Object.entries(value as object))
        parts.set(`${field}/${key}`, entry);
  }
  const { completed, reopened } = lesson;
  if (completed !== undefined || reopened !== undefined)
    parts.set(completion, {
      ...(completed !== undefined && { completed }),
      ...(reopened !== undefined && { reopened }),
    });
  for (const [key, first] of impliedFirsts(lesson))
    if (!parts.has(`firsts/${key}`)) parts.set(`firsts/${key}`, first);
  return parts;
}

type Entries = [Field, "record" | "set" | "value"][];

/** Puts the parts together again, without stamps. */
export function lessonOf(parts: Parts): LessonProgress {
  const records: Record<string, [string, unknown][]> = {};
  const lesson: Record<string, unknown> = {};
  for (const [key, value] of parts) {
    const slash = key.indexOf("/");
    if (key === completion) Object.assign(lesson, value);
    else if (slash === -1) lesson[key] = value;
    else
      (records[key.slice(0, slash)] ??= []).push([key.slice(slash + 1), value]);
  }
  for (const [field, entries] of Object.entries(records))
    lesson[field] =
      shapes[field as Field] === "set"
        ? entries.map(([item]) => item).sort()
        : Object.fromEntries(entries);
  return lesson as LessonProgress;
}

/** When a part was last changed or taken back; -1 when nothing is known of it. */
export function stampOf(
  lesson: LessonProgress,
  key: string,
  value: unknown,
): number {
  return (
    entryOf(lesson.stamps, key) ??
    (value === undefined ? -1 : ownStamp(key, value))
  );
}

/** The time that a part carries itself; 0 when it carries none. */
export function ownStamp(key: string, value: unknown): number {
  if (typeof value === "number")
    return key === "openedAt" || key === "visitedAt" ? value : 0;
  if (typeof value !== "object" || value === null) return 0;
  // A first answer stays the first, so it goes by the reset that it comes after.
  if (isFirst(key)) return (value as { readonly since?: number }).since ?? 0;
  const { at, handedIn, completed } = value as {
    readonly at?: number;
    readonly handedIn?: number;
    readonly completed?: { readonly at: number };
  };
  return at ?? handedIn ?? completed?.at ?? 0;
}

/** A draft goes with the answer that was made from it: the key of that answer. */
export function answerOfDraft(key: string): string | undefined {
  return key.startsWith("drafts/")
    ? `answers/${key.slice("drafts/".length)}`
    : undefined;
}

export function isFirst(key: string): boolean {
  return key.startsWith("firsts/");
}

/** The lesson without those first answers that its answers imply. */
export function withoutImplied(
  lesson: LessonProgress,
  stamps: ReadonlyMap<string, number>,
): LessonProgress {
  const { firsts, ...rest } = lesson;
  if (firsts === undefined) return lesson;
  const implied = impliedFirsts(lesson).flatMap(([key, first]) =>
    !stamps.has(`firsts/${key}`) && sameContent(entryOf(firsts, key), first)
      ? [key]
      : [],
  );
  if (implied.length === 0) return lesson;
  const left = withoutEntries(firsts, implied);
  return Object.keys(left).length === 0 ? rest : { ...rest, firsts: left };
}
