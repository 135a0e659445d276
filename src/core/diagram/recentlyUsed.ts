/** Which stored things were used last, and which go when there are too many bytes of them. */
export class RecentlyUsed {
  readonly #limit: number;
  /** The least recently used first. */
  readonly #sizes = new Map<string, number>();
  #total = 0;

  constructor(
    limit: number,
    entries: readonly (readonly [key: string, bytes: number])[] = [],
  ) {
    this.#limit = limit;
    for (const [key, bytes] of entries) this.use(key, bytes);
  }

  /** Notes that a thing of this size was used now. */
  use(key: string, bytes: number): void {
    this.forget(key);
    this.#sizes.set(key, bytes);
    this.#total += bytes;
  }

  forget(key: string): void {
    this.#total -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }

  /** Forgets what is too much, and says what that was. The one used last always stays. */
  evict(): readonly string[] {
    const gone: string[] = [];
    for (const key of this.#sizes.keys()) {
      if (this.#total <= this.#limit || this.#sizes.size === 1) break;
      this.forget(key);
      gone.push(key);
    }
    return gone;
  }

  entries(): readonly (readonly [key: string, bytes: number])[] {
    return [...this.#sizes];
  }
}
