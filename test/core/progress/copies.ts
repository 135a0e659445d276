import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type { LessonEvent } from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { knownLesson } from "../../../src/core/progress/stamping.ts";
import { happen } from "./histories.ts";

export type Happened = readonly [now: number, event: LessonEvent];

/** One window's copy of the lesson `l` after these events. */
export function copy(...events: readonly Happened[]) {
  return continued(noProgress, ...events);
}
/** The same copy after more events. */
export function continued(
  from: typeof noProgress,
  ...events: readonly Happened[]
) {
  return events.reduce(
    (state, [now, event]) =>
      happen(state, { window: 0, lesson: "l", event, now }),
    from,
  );
}
/** The lesson when these copies are made one. */
export function merged(...copies: readonly (typeof noProgress)[]) {
  const state = copies.reduce(mergeProgress, noProgress);
  return knownLesson(state.courses["c"], "l");
}
