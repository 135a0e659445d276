/** Runs work at once, but no more than so many pieces of it; the others wait their turn in the order they came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  /** How many of them have had their turn. */
  #served = 0;

  constructor(most: number) {
    this.#free = most;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /** Who waits longest takes the place over. */
  #leave(): void {
    const next = this.#waiting[this.#served];
    if (next === undefined) {
      this.#free++;
      this.#waiting.length = 0;
      this.#served = 0;
      return;
    }
    this.#served++;
    next();
  }
}
