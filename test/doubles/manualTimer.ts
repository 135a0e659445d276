import type { Timer } from "../../src/core/timing/timer.ts";

/** A timer whose time the test moves. */
export class ManualTimer implements Timer {
  #now = 0;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#now + milliseconds, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#due
        .filter((entry) => entry.at <= end)
        .sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#now = next.at;
      this.#due = this.#due.filter((entry) => entry !== next);
      next.run();
    }
    this.#now = end;
  }
}
