import { FSRSAlgorithm, generatorParameters, type Grade } from "ts-fsrs";
import type { CardMemory, Rating } from "../progress/model.ts";
import { wholeDays } from "./day.ts";

/**
 * FSRS for one wish of how much is to be remembered. Pure: no fuzz, no steps of minutes. The memory itself does not
 * depend on that wish, so changing it plans every card anew.
 */
export interface Scheduler {
  /** What a rating makes of a memory; without one it is the first. */
  remembered(
    before: CardMemory | undefined,
    rating: Rating,
    now: number,
  ): Pick<CardMemory, "stability" | "difficulty">;
  /** After how many days a question comes back, from 1. */
  interval(memory: Pick<CardMemory, "stability">): number;
  /** How likely it is still known, 0 to 1. */
  retrievability(memory: CardMemory, now: number): number;
}

/** The share of questions that one wants to get right when they come back, 0 to 1. */
const defaultRetention = 0.9;

/** Farther than a year ahead nothing is planned: courses change, and so do people. */
const longestInterval = 365;

const grades: Readonly<Record<Rating, Grade>> = {
  again: 1,
  hard: 2,
  good: 3,
  easy: 4,
};

/** `retention`: 0 to 1, both excluded. Make one and use it for many cards. */
export function createScheduler(retention = defaultRetention): Scheduler {
  const algorithm = new FSRSAlgorithm(
    generatorParameters({
      request_retention: retention,
      maximum_interval: longestInterval,
      enable_fuzz: false,
      enable_short_term: false,
    }),
  );
  return {
    remembered(before, rating, now) {
      const known = before === undefined ? null : inBounds(before);
      // A clock that was moved back counts as no time passed.
      const passed = before === undefined ? 0 : wholeDays(before.at, now);
      const { stability, difficulty } = algorithm.next_state(
        known,
        passed,
        grades[rating],
      );
      return { stability, difficulty };
    },
    interval: ({ stability }) => algorithm.next_interval(stability, 0),
    retrievability: (memory, now) =>
      algorithm.forgetting_curve(
        wholeDays(memory.at, now),
        inBounds(memory).stability,
      ),
  };
}

/** What storage brings may be outside what the formulas are made for. */
function inBounds({ stability, difficulty }: CardMemory) {
  return {
    stability: Math.min(36_500, Math.max(0.001, stability)),
    difficulty: Math.min(10, Math.max(1, difficulty)),
  };
}
