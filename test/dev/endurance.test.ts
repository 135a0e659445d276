import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Figure,
  judge,
  type Sample,
} from "../../src/dev/endurance/judge.ts";

const bounds = {
  listeners: 1,
  nodes: 5,
  windowBytes: 50_000,
  hostBytes: 50_000,
} as const;

/** A run in which nothing is kept, with a saw tooth of garbage in it, and what is planted on top. */
function run(
  planted: Partial<Record<Figure, (step: number) => number>> = {},
): readonly Sample[] {
  return Array.from({ length: 40 }, (_, index) => {
    const step = (index + 1) * 5;
    const noise = [0, 7, 3, -4][index % 4] ?? 0;
    const value = (figure: Figure, base: number, scale: number) =>
      base + noise * scale + (planted[figure]?.(step) ?? 0);
    return {
      step,
      figures: {
        listeners: value("listeners", 2_950, 2),
        nodes: value("nodes", 3_300, 40),
        windowBytes: value("windowBytes", 70e6, 1e6),
        hostBytes: value("hostBytes", 65e6, 5e5),
      },
    };
  });
}

const failed = (samples: readonly Sample[]) =>
  judge(samples, bounds, 40)
    .filter(({ passed }) => !passed)
    .map(({ figure }) => figure);

test("a run that keeps nothing passes, however its garbage comes and goes", () => {
  assert.deepEqual(failed(run()), []);
});

const leaks: readonly (readonly [Figure, number])[] = [
  ["listeners", 2],
  ["nodes", 12],
  ["windowBytes", 120_000],
  ["hostBytes", 120_000],
];
for (const [figure, each] of leaks)
  test(`a planted leak of ${each} ${figure} with every step is found, and nothing else is blamed`, () => {
    assert.deepEqual(failed(run({ [figure]: (step: number) => step * each })), [
      figure,
    ]);
  });

test("what grows while caches fill does not count", () => {
  const warm = run({ hostBytes: (step) => Math.min(step, 40) * 1e6 });
  assert.deepEqual(failed(warm), []);
});

test("one sample that was taken before its garbage was collected makes no leak and hides none", () => {
  const late = (step: number) => (step === 200 ? 90e6 : 0);
  assert.deepEqual(failed(run({ windowBytes: late })), []);
  const early = (step: number) => step * 120_000 + (step === 45 ? 90e6 : 0);
  assert.deepEqual(failed(run({ windowBytes: early })), ["windowBytes"]);
});

test("too few samples are no verdict", () => {
  assert.throws(() => judge(run().slice(0, 9), bounds, 40), /three samples/);
});
