import type { LessonProgress } from "./model.ts";
import { entryOf } from "./record.ts";

/** How many hints of one version of a question were taken. */
export function hintCount(
  lesson: LessonProgress | undefined,
  question: string,
  hash: string,
): number {
  const taken = entryOf(lesson?.hints, question);
  if (taken?.hash !== undefined && taken.hash !== hash) return 0;
  return taken?.count ?? 0;
}
