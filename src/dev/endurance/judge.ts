/** What is counted, as it was after so many steps. */
export interface Sample {
  /** Lessons opened, or edits made, so far. */
  readonly step: number;
  readonly figures: Readonly<Record<Figure, number>>;
}

/** Everything of the window counts its frames in: the page of a lesson is one. */
export type Figure = "listeners" | "nodes" | "windowBytes" | "hostBytes";

/** The most that each figure may grow by with one step. */
export type Bounds = Readonly<Record<Figure, number>>;

export interface Judgement {
  readonly figure: Figure;
  /** Of the first and the last sample that count. */
  readonly first: number;
  readonly last: number;
  /** What a step adds, after the warm-up. */
  readonly growth: number;
  readonly bound: number;
  readonly passed: boolean;
}

/**
 * Compares what a step adds with what it may add. The first `warmUp` steps do not count: caches fill, code is compiled.
 * Growth is the median slope over all pairs of samples (Theil–Sen), so that a single garbage collection that came late
 * neither hides a leak nor makes one up.
 */
export function judge(
  samples: readonly Sample[],
  bounds: Bounds,
  warmUp: number,
): readonly Judgement[] {
  const counted = samples.filter(({ step }) => step >= warmUp);
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined || counted.length < 3)
    throw new Error("a slope needs at least three samples after the warm-up");
  return (Object.keys(bounds) as Figure[]).map((figure) => {
    const growth = medianSlope(
      counted.map(({ step, figures }) => [step, figures[figure]]),
    );
    return {
      figure,
      first: first.figures[figure],
      last: last.figures[figure],
      growth,
      bound: bounds[figure],
      passed: growth <= bounds[figure],
    };
  });
}

function medianSlope(points: readonly (readonly [number, number])[]): number {
  const slopes = points
    .flatMap(([x, y], index) =>
      points.slice(index + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)),
    )
    .toSorted((a, b) => a - b);
  const middle = slopes.length / 2;
  const low = slopes[Math.ceil(middle) - 1] ?? 0;
  const high = slopes[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}
