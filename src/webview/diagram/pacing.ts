/** Which figure to draw next: the first one on screen, else the one closest below, else above. */
export function nearest(figures: readonly HTMLElement[]): {
  readonly index: number;
  readonly visible: boolean;
} {
  const distances = figures.map((figure) => {
    const { top, bottom } = figure.getBoundingClientRect();
    if (bottom < 0) return window.innerHeight * 10 - bottom;
    return Math.max(0, top);
  });
  const closest = Math.min(...distances);
  return {
    index: distances.indexOf(closest),
    visible: closest < window.innerHeight,
  };
}

/** When drawing pauses, and for how long. */
export interface Pace {
  /** Whether to pause now. What is on screen is shown at once; out of sight, a pause for each would cost a frame each. */
  isTime(visible: boolean): boolean;
  /** The page answers clicks and keys; out of sight, drawing waits until there is nothing else. */
  rest(visible: boolean): Promise<void>;
}

/** Drawing out of sight holds up a click or a key for this long, and to the end of the diagram at hand, in milliseconds. */
const stretch = 50;

export function createPace(): Pace {
  let began = performance.now();
  return {
    isTime: (visible) => visible || performance.now() - began >= stretch,
    async rest(visible) {
      await new Promise<void>((resolve) => {
        if (visible) setTimeout(resolve);
        else requestIdleCallback(() => resolve(), { timeout: 200 });
      });
      began = performance.now();
    },
  };
}

/** Rejects when a promise does not settle in time. What blocks the thread itself, nothing can end. */
export async function giveUpAfter<Value>(
  milliseconds: number,
  work: Promise<Value>,
  message: string,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
