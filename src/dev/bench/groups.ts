import { benchMarking } from "./marking.ts";
import type { Result } from "./measure.ts";
import { benchOpening } from "./opening.ts";
import { benchPage } from "./page.ts";
import { benchProgress } from "./progress.ts";
import { benchCheck, benchRender, benchTree } from "./reading.ts";
import { benchSizes } from "./sizes.ts";

/** How much is measured. */
export interface Length {
  /** That count. */
  readonly runs: number;
  /** Milliseconds that a new window is given before something is measured in it. */
  readonly settle: number;
  /** Inputs are small: it shows that the measuring works, not how fast anything is. */
  readonly small: boolean;
}

/** Rows that are measured together, by a name to ask for them. */
export interface Group {
  readonly name: string;
  measure(length: Length): Promise<readonly Result[]>;
}

export const groups: readonly Group[] = [
  {
    name: "reading",
    measure: async ({ runs, small }) => [
      await benchTree(10, runs),
      await benchTree(1_000, runs),
      ...(small
        ? []
        : [await benchTree(10_000, runs), await benchRender(runs)]),
      await benchCheck(small ? 20 : 1_000, 5_000, runs),
    ],
  },
  {
    name: "marking",
    measure: async ({ runs, settle, small }) => [
      await benchMarking(small ? 200 : 10_000, runs, settle),
    ],
  },
  { name: "progress", measure: ({ runs }) => benchProgress(runs) },
  {
    name: "opening",
    measure: ({ runs, settle, small }) => benchOpening(runs, settle, !small),
  },
  {
    name: "page",
    measure: ({ runs, settle, small }) => benchPage(runs, settle, !small),
  },
  { name: "sizes", measure: benchSizes },
];
