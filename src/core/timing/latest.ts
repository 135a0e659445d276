/** Of several runs of the same work, only the one started last may hand over its result. */
export class Latest {
  #version = 0;

  /** Settles with the work's result, or with `undefined` when a later run was started meanwhile. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    const version = ++this.#version;
    const result = await work();
    return version === this.#version ? result : undefined;
  }

  /** Drops whatever is still running. */
  drop(): void {
    this.#version++;
  }
}
