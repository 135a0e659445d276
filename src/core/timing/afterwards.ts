/** Work that would get in the way of other tasks, and waits until none of them is under way. */
export class Afterwards {
  readonly #work: () => void;
  #tasks = 0;
  #asked = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Does the work now, or once after the tasks that are under way. */
  request(): void {
    if (this.#tasks > 0) this.#asked = true;
    else this.#work();
  }

  /** Settles as the task does. */
  async during<Result>(task: Promise<Result>): Promise<Result> {
    this.#tasks++;
    try {
      return await task;
    } finally {
      this.#tasks--;
      if (this.#tasks === 0 && this.#asked) {
        this.#asked = false;
        this.#work();
      }
    }
  }
}
