import { type Result, spreadOf } from "./measure.ts";

/** The figures of all counted runs, by name. */
export class Figures {
  readonly #all = new Map<string, number[]>();

  add(name: string, figure: number): void {
    this.#all.set(name, [...this.of(name), figure]);
  }

  of(name: string): readonly number[] {
    return this.#all.get(name) ?? [];
  }
}

/** So many rounds, before which one may warm the server that is not counted. */
export async function inRounds(
  runs: number,
  warm: boolean,
  job: (round: Figures) => Promise<void>,
): Promise<Figures> {
  if (warm) await job(new Figures());
  const figures = new Figures();
  for (let run = 0; run < runs; run++) await job(figures);
  return figures;
}

/** One row, of what was measured under these names. */
export function row(
  figures: Figures,
  name: string,
  unit: string,
  ours: string,
  peer?: string,
): Result {
  const own = spreadOf(figures.of(ours));
  const other = peer === undefined ? null : spreadOf(figures.of(peer));
  return {
    name,
    unit,
    ours: own,
    peer: other,
    ratio: other && own.median / other.median,
  };
}
