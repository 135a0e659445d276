/** Goes on by itself, at the pace of reading, until it is stopped. */
export interface Player {
  readonly playing: boolean;
  toggle(): void;
  stop(): void;
}

interface Playing {
  /** How long the present step stays, in ms. */
  pause(): number;
  /** Goes a step on; false when there is none after it. */
  next(): boolean;
  changed(playing: boolean): void;
}

export function createPlayer(
  signal: AbortSignal,
  { pause, next, changed }: Playing,
): Player {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  // Nobody sees it go on while the panel is in the background.
  document.addEventListener("visibilitychange", stop, { signal });
  return {
    get playing() {
      return timer !== undefined;
    },
    toggle() {
      if (timer !== undefined) stop();
      else {
        wait();
        changed(true);
      }
    },
    stop,
  };

  function wait(): void {
    timer = setTimeout(() => {
      if (next()) wait();
      else stop();
    }, pause());
  }

  function stop(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    changed(false);
  }
}

/** How long a sentence takes to be read beside a picture, in ms. */
export function readingTime(words: string): number {
  return Math.min(6_000, 1_400 + 35 * words.length);
}
