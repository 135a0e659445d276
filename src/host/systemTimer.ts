import type { Clock } from "../core/ports.ts";
import type { Timer } from "../core/timing/timer.ts";

/** The real clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The real timer. */
export const systemTimer: Timer = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};
