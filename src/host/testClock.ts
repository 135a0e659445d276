import type { Clock } from "../core/ports.ts";

/** The real clock, ahead or behind by what a test says. */
export class TestClock implements Clock {
  /** Milliseconds. */
  ahead = 0;

  now(): number {
    return Date.now() + this.ahead;
  }
}
