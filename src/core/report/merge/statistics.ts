/** How one student did on one question, and on the others of the course. */
export interface ItemResult {
  /** Fully right. */
  readonly isRight: boolean;
  /** Share of the points in all other questions that the student answered, 0 to 1; absent when there are none. */
  readonly rest?: number;
}

/** Share of students who were right, 0 to 1; undefined without any. (Test theory calls this the difficulty.) */
export function difficulty(results: readonly ItemResult[]): number | undefined {
  return mean(results.map(({ isRight }) => (isRight ? 1 : 0)));
}

/**
 * Item-rest discrimination: the point-biserial correlation between being right here and the share of points elsewhere,
 * −1 to 1. Undefined when there is nothing to compare: nobody or everybody was right, the shares elsewhere are all
 * the same, or there are fewer than two students who answered anything else.
 */
export function discrimination(
  results: readonly ItemResult[],
): number | undefined {
  const pairs = results.flatMap(({ isRight, rest }) =>
    rest === undefined ? [] : [[isRight ? 1 : 0, rest] as const],
  );
  const here = mean(pairs.map(([right]) => right));
  const elsewhere = mean(pairs.map(([, rest]) => rest));
  if (here === undefined || elsewhere === undefined) return undefined;
  let both = 0;
  let spreadHere = 0;
  let spreadElsewhere = 0;
  for (const [right, rest] of pairs) {
    both += (right - here) * (rest - elsewhere);
    spreadHere += (right - here) ** 2;
    spreadElsewhere += (rest - elsewhere) ** 2;
  }
  // Equal thirds differ in their last bit.
  if (spreadHere < 1e-12 || spreadElsewhere < 1e-12) return undefined;
  return both / Math.sqrt(spreadHere * spreadElsewhere);
}

export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The most frequent text and how often it occurs; of several, the first in the order of their texts. */
export function mostFrequent(
  texts: readonly string[],
): { readonly text: string; readonly times: number } | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let most: { text: string; times: number } | undefined;
  for (const [text, times] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (most === undefined || times > most.times) most = { text, times };
  return most;
}
