import {
  countedPart,
  counterOfPart,
  firstCount,
  isCounter,
} from "./counters.ts";
import { impliedFirsts } from "./firstAnswer.ts";
import { sameContent } from "./lessonChange.ts";
import type { LessonProgress } from "./model.ts";
import { entryOf, withoutEntries } from "./record.ts";

/**
 * A lesson's progress taken apart, so that two copies of it can be merged part by part. A part is one answer, one
 * tick, the position …; its key is `answers/q1`, `ticks/item`, `position`. Every part has a stamp: when it was last
 * changed or taken back. Most parts say so themselves (an answer has its time), the others have it in `stamps`.
 * What is counted is a part of its own, `attempts/q1`; see `counters.ts`.
 *
 * The names of the fields are here once. A new field of `LessonProgress` is a type error until it has its line.
 */
export type Parts = ReadonlyMap<string, unknown>;

type Field = Exclude<
  keyof LessonProgress,
  "stamps" | "resetAt" | "completed" | "markedAt"
>;

/** `record`: a part per entry. `set`: a part per item of the list. `value`: one part. */
const shapes = {
  openedAt: "value",
  visitedAt: "value",
  position: "value",
  endReached: "value",
  title: "value",
  reopened: "value",
  ticks: "set",
  answers: "record",
  drafts: "record",
  firsts: "record",
  hints: "record",
  reviews: "record",
  quizzes: "record",
} as const satisfies Readonly<Record<Field, "record" | "set" | "value">>;

/**
 * When the lesson was passed and when it was marked: neither hides the other, and each can be taken back. Passed is
 * what is shown.
 */
const completions = ["passed", "marked"] as const;
/** Their stamp, and that of `reopened`, as it was kept when they were one part. */
const formerStamp = "completion";

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
        setEntry(parts, `${field}/${key}`, entry);
  }
  const { completed, markedAt } = lesson;
  if (markedAt !== undefined) parts.set("marked", markedAt);
  if (completed !== undefined) parts.set(completed.reason, completed.at);
  for (const [key, first] of impliedFirsts(lesson))
    if (!parts.has(`firsts/${key}`)) parts.set(`firsts/${key}`, first);
  return parts;
}

function setEntry(
  parts: Map<string, unknown>,
  key: string,
  entry: unknown,
): void {
  const counter = counterOfPart(key);
  if (counter === undefined) {
    parts.set(key, entry);
    return;
  }
  const { attempts, ...rest } = entry as { readonly attempts?: number };
  parts.set(key, rest);
  parts.set(counter, attempts ?? firstCount(counter));
}

type Entries = [Field, "record" | "set" | "value"][];

/** Puts the parts together again, without stamps. A counter without what it counts is left out. */
export function lessonOf(parts: Parts): LessonProgress {
  const records: Record<string, [string, unknown][]> = {};
  const lesson: Record<string, unknown> = {};
  for (const [key, value] of parts) {
    if (isCompletion(key) || countedPart(key) !== undefined) continue;
    const slash = key.indexOf("/");
    if (slash === -1) lesson[key] = value;
    else
      (records[key.slice(0, slash)] ??= []).push([
        key.slice(slash + 1),
        withCount(parts, key, value),
      ]);
  }
  for (const [field, entries] of Object.entries(records))
    lesson[field] =
      shapes[field as Field] === "set"
        ? entries.map(([item]) => item).sort()
        : Object.fromEntries(entries);
  const [passed, marked] = completions.map((key) => parts.get(key));
  if (passed !== undefined) {
    lesson["completed"] = { at: passed, reason: "passed" };
    if (marked !== undefined) lesson["markedAt"] = marked;
  } else if (marked !== undefined)
    lesson["completed"] = { at: marked, reason: "marked" };
  return lesson as LessonProgress;
}

function withCount(parts: Parts, key: string, value: unknown): unknown {
  const counter = counterOfPart(key);
  if (counter === undefined) return value;
  const attempts = parts.get(counter) ?? firstCount(counter);
  return { ...(value as object), attempts };
}

/** When a part was last changed or taken back, and a counter last begun; -1 when nothing is known of it. */
export function stampOf(
  lesson: LessonProgress,
  key: string,
  value: unknown,
): number {
  const { stamps, resetAt } = lesson;
  if (isCounter(key))
    return value === undefined
      ? (entryOf(stamps, countedPart(key) ?? key) ?? -1)
      : Math.max(entryOf(stamps, key) ?? 0, begins(resetAt));
  const former =
    key === "reopened" || isCompletion(key)
      ? entryOf(stamps, formerStamp)
      : undefined;
  return (
    entryOf(stamps, key) ??
    Math.max(former ?? -1, value === undefined ? -1 : ownStamp(key, value))
  );
}

/** The stamp of a counter that has never begun anew but with the whole lesson. */
function begins(resetAt = -1): number {
  return resetAt + 1;
}

/** Notes the stamp of one part, unless the part, or the lesson, says so itself. */
export function setStamp(
  stamps: Map<string, number>,
  key: string,
  value: unknown,
  stamp: number,
  resetAt: number | undefined,
): void {
  const isSaid =
    value === undefined
      ? countedPart(key) !== undefined
      : stamp === (isCounter(key) ? begins(resetAt) : ownStamp(key, value));
  if (isSaid) stamps.delete(key);
  else stamps.set(key, stamp);
}

/** The time that a part carries itself; 0 when it carries none. */
export function ownStamp(key: string, value: unknown): number {
  if (typeof value === "number")
    return key === "visitedAt" || isCompletion(key) ? value : 0;
  if (typeof value !== "object" || value === null) return 0;
  // A first answer stays the first, so it goes by the reset that it comes after.
  if (isFirst(key)) return (value as { readonly since?: number }).since ?? 0;
  const { at, handedIn } = value as {
    readonly at?: number;
    readonly handedIn?: number;
  };
  return at ?? handedIn ?? 0;
}

function isCompletion(key: string): boolean {
  return completions.some((each) => each === key);
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
