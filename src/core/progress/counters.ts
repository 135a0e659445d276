import { canonical } from "./lessonChange.ts";
import type { HintsTaken } from "./model.ts";

/**
 * Parts that only ever go one way while the learner works: of two copies the later is not the better one. Their stamp
 * is therefore not when they last changed but when they last began anew, because they had been taken back or had
 * become less: of copies that began at the same time the one that has got further wins.
 */
interface Counter {
  /** How far it has got. */
  measure(value: unknown): number;
  /** The field with the part that it counts, and that it goes with. */
  readonly of?: string;
  /** What it is at least while that part is there. */
  readonly from?: number;
}

/** By the name of the field, as parts are called; `attempts` and `handIns` are kept in what they count. */
const counters: Readonly<Record<string, Counter>> = {
  // The first opening is the earliest.
  openedAt: { measure: (value) => -(value as number) },
  hints: { measure: (value) => (value as HintsTaken).count },
  attempts: { measure: Number, of: "answers", from: 1 },
  handIns: { measure: Number, of: "quizzes", from: 0 },
};

export function isCounter(key: string): boolean {
  return counterOf(key) !== undefined;
}

/** The key of the part that a counter counts; undefined for one that stands alone, and for what is no counter. */
export function countedPart(key: string): string | undefined {
  const of = counterOf(key)?.of;
  return of === undefined
    ? undefined
    : `${of}${key.slice(fieldOf(key).length)}`;
}

/** The key of what counts this part; undefined where nothing does. */
export function counterOfPart(key: string): string | undefined {
  const field = fieldOf(key);
  const found = Object.entries(counters).find(([, { of }]) => of === field);
  return found && `${found[0]}${key.slice(field.length)}`;
}

/** The one of two that has got further; something before nothing. */
export function further(key: string, x: unknown, y: unknown): unknown {
  if (x === undefined || y === undefined) return x ?? y;
  const measure = counterOf(key)?.measure ?? Number;
  const more = measure(x) - measure(y);
  if (more !== 0) return more > 0 ? x : y;
  return canonical(x) >= canonical(y) ? x : y;
}

/** Whether a counter that said `was` goes on when it says `is`; else it begins anew. */
export function goesOn(key: string, was: unknown, is: unknown): boolean {
  if (fieldOf(key) === "hints") {
    const [before, after] = [was as HintsTaken, is as HintsTaken];
    // Those of an edited question are others.
    if (before.hash !== after.hash) return false;
  }
  const measure = counterOf(key)?.measure ?? Number;
  return measure(is) >= measure(was);
}

/** Where a counter begins that goes with another part. */
export function firstCount(key: string): number {
  return counterOf(key)?.from ?? 0;
}

function counterOf(key: string): Counter | undefined {
  const field = fieldOf(key);
  return Object.hasOwn(counters, field) ? counters[field] : undefined;
}

function fieldOf(key: string): string {
  const slash = key.indexOf("/");
  return slash === -1 ? key : key.slice(0, slash);
}
