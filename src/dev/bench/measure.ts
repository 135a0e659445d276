/** What one side of a comparison took, over all counted runs. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly n: number;
}

/** One row of `bench/results.json`. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly ours: Spread;
  /** The same job done by VS Code's built-in Markdown preview in the same run, where it has one. */
  readonly peer: Spread | null;
  /** Ours by the peer's, of the medians. */
  readonly ratio: number | null;
}

/** Runs a job once unmeasured, then `runs` times; the job returns the figure to keep. */
export async function measure(
  runs: number,
  job: () => Promise<number>,
): Promise<Spread> {
  await job();
  const figures: number[] = [];
  for (let run = 0; run < runs; run++) figures.push(await job());
  return spreadOf(figures);
}

/** Milliseconds that a job takes. */
export async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** What the figures of all counted runs come to. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [
    sorted[Math.ceil(middle) - 1],
    sorted[Math.floor(middle)],
  ];
  if (low === undefined || high === undefined)
    throw new Error("a spread needs at least one figure");
  return {
    median: (low + high) / 2,
    min: sorted[0] ?? low,
    max: sorted.at(-1) ?? high,
    n: sorted.length,
  };
}
