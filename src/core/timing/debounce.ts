import type { Timer } from "./timer.ts";

/**
 * Collects what happens until nothing has happened for a while, then hands all of it over at once.
 * Nothing waits longer than `longest`, so that someone who never stops typing is served too.
 */
export class Debounce<Item> {
  #items: Item[] = [];
  #cancelQuiet: (() => void) | undefined;
  #cancelLongest: (() => void) | undefined;
  readonly #timer: Timer;
  readonly #times: { readonly quiet: number; readonly longest: number };
  readonly #run: (items: readonly Item[]) => void;

  constructor(
    timer: Timer,
    times: { readonly quiet: number; readonly longest: number },
    run: (items: readonly Item[]) => void,
  ) {
    this.#timer = timer;
    this.#times = times;
    this.#run = run;
  }

  add(item: Item): void {
    this.#items.push(item);
    this.#cancelQuiet?.();
    this.#cancelQuiet = this.#timer.after(this.#times.quiet, () =>
      this.flush(),
    );
    this.#cancelLongest ??= this.#timer.after(this.#times.longest, () =>
      this.flush(),
    );
  }

  /** Hands over what has been collected now. */
  flush(): void {
    const items = this.#items;
    this.dispose();
    if (items.length > 0) this.#run(items);
  }

  /** Forgets what has been collected. */
  dispose(): void {
    this.#cancelQuiet?.();
    this.#cancelLongest?.();
    this.#cancelQuiet = undefined;
    this.#cancelLongest = undefined;
    this.#items = [];
  }
}
