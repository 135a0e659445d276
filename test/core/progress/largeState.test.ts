import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  LessonProgress,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import { mapBoth } from "../../../src/core/progress/record.ts";
import { happen } from "./histories.ts";
import { answered, markedComplete, opened } from "./sampleEvents.ts";

const many = 10_000;

/** A learner who has opened all lessons of a large course; counts how often one of them is looked into. */
class LargeState {
  looks = 0;
  readonly state: ProgressState;

  constructor() {
    const entries = Array.from(
      { length: many },
      (_, at) => [`l${at}`, this.#lesson(at + 1)] as const,
    );
    this.state = {
      version: 1,
      courses: {
        c: { lessons: Object.fromEntries(entries), current: `l${many - 1}` },
      },
    };
  }

  #lesson(visitedAt: number): LessonProgress {
    return new Proxy<LessonProgress>(
      { openedAt: 1, visitedAt, completed: { at: 1, reason: "passed" } },
      {
        get: (target, field, receiver): unknown => {
          this.looks++;
          return Reflect.get(target, field, receiver);
        },
        ownKeys: (target) => {
          this.looks++;
          return Reflect.ownKeys(target);
        },
      },
    );
  }
}

for (const [name, event] of [
  ["an answer", answered("q1", 1)],
  ["opening", opened],
  ["marking", markedComplete],
] as const)
  test(`${name} in a large course looks into no other lesson`, () => {
    const large = new LargeState();
    const step = { window: 0, event, now: many + 5 };
    const after = happen(large.state, { ...step, lesson: "l7" });
    assert.ok(large.looks < 200, `${large.looks} looks`);
    assert.equal(
      after.courses["c"]?.current,
      event === opened ? "l7" : `l${many - 1}`,
    );
    const again = happen(after, { ...step, lesson: `l${many - 1}` });
    assert.ok(large.looks < 400, `${large.looks} looks`);
    assert.equal(again.courses["c"]?.current, `l${many - 1}`);
  });

test("the lesson opened last follows when that one is reset", () => {
  const { state } = new LargeState();
  const after = happen(state, {
    window: 0,
    lesson: `l${many - 1}`,
    event: { type: "reset" },
    now: many + 5,
  });
  assert.equal(after.courses["c"]?.current, `l${many - 2}`);
});

test("records that differ in one entry ask about that entry alone", () => {
  const one = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`k${at}`, { at }]),
  );
  const other = { ...one, k7: { at: -7 }, extra: { at: 200 } };
  const asked: string[] = [];
  const both = mapBoth(one, other, (mine, theirs, key) => {
    asked.push(key);
    return theirs ?? mine ?? { at: 0 };
  });
  assert.deepEqual(asked, ["k7", "extra"]);
  assert.deepEqual(both, other);
  assert.deepEqual(Object.keys(both), Object.keys(other));
  assert.equal(
    mapBoth(one, { ...one }, (mine) => mine ?? { at: 0 }),
    one,
  );
});
