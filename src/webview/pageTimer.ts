import type { Timer } from "../core/timing/timer.ts";

/** The page's own timer. */
export const pageTimer: Timer = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
