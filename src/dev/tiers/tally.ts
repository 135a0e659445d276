/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** A tier that ran nothing has not passed: its tests were not found or did not start. */
export function withoutTestsIsFailure(tally: Tally): Tally {
  const ran = tally.passed + tally.failed;
  return ran === 0 ? { ...tally, failed: 1 } : tally;
}

/** `12 passed, 0 failed`, with what was skipped only when something was: the line that CI reads. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  const end = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${end}`;
}
