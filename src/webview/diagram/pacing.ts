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

/** When drawing pauses. */
export interface Pace {
  /** Whether to pause now. What is on screen is shown at once; out of sight, a pause for each would cost a frame each. */
  isTime(visible: boolean): boolean;
  /** The page answers clicks and keys, and is painted. */
  rest(): Promise<void>;
}

/**
 * Drawing out of sight goes on for this long, in milliseconds: every pause has the browser paint a frame. Where it can
 * say that a click or a key waits, as in VS Code, drawing pauses at once then.
 */
const stretches = { attentive: 150, deaf: 50 };

export function createPace(): Pace {
  const { scheduling } = navigator as Navigator & {
    readonly scheduling?: { isInputPending?(): boolean };
  };
  const isAttentive = typeof scheduling?.isInputPending === "function";
  const stretch = isAttentive ? stretches.attentive : stretches.deaf;
  let began = performance.now();
  return {
    isTime: (visible) =>
      visible ||
      performance.now() - began >= stretch ||
      scheduling?.isInputPending?.() === true,
    async rest() {
      // Not until the browser is idle: on a busy machine that would be a wait for each pause.
      await new Promise<void>((resolve) => setTimeout(resolve));
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
