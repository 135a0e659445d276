import { continueAt, type Candidate, type Place } from "./continueAt.ts";
import type { ProgressState } from "./model.ts";

interface Found<Sourced> {
  readonly courses: readonly Sourced[];
  readonly state: ProgressState;
  readonly place: Place<Sourced> | undefined;
}

/**
 * Where *Continue* goes, looked for once: with one change of progress several ask, and in a course of which much is
 * complete each would look through all of it.
 */
export class ContinueFinder<Sourced extends Candidate> {
  readonly #isLocked: (place: Place<Sourced>) => unknown;
  #found: Found<Sourced> | undefined;

  constructor(isLocked: (place: Place<Sourced>) => unknown) {
    this.#isLocked = isLocked;
  }

  /** As `continueAt`, of the same courses and the same state the very same place. */
  find(
    courses: readonly Sourced[],
    state: ProgressState,
  ): Place<Sourced> | undefined {
    const known = this.#found;
    if (known?.courses === courses && known.state === state) return known.place;
    const place = continueAt(courses, state, this.#isLocked);
    this.#found = { courses, state, place };
    return place;
  }

  /** Other lessons may be locked than before. */
  forget(): void {
    this.#found = undefined;
  }
}
