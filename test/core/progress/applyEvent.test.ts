import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import type {
  LessonEvent,
  Requirements,
} from "../../../src/core/progress/model.ts";
import {
  noProgress,
  parseProgress,
} from "../../../src/core/progress/parseProgress.ts";
import {
  after,
  answered,
  end,
  markedComplete,
  markedIncomplete,
  noQuestions,
  opened,
  retried,
  twoQuestions,
} from "./sampleEvents.ts";

const completion: readonly [
  name: string,
  events: readonly LessonEvent[],
  requirements: Requirements | undefined,
  expected: string | undefined,
][] = [
  ["opened alone", [opened], twoQuestions, undefined],
  ["end alone, with questions", [opened, end], twoQuestions, undefined],
  ["end alone, without questions", [opened, end], noQuestions, "passed"],
  [
    "passed without end",
    [answered("q1", 1), answered("q2", 1)],
    twoQuestions,
    undefined,
  ],
  ["passed, then end", [answered("q2", 1), end], twoQuestions, "passed"],
  ["end, then passed", [end, answered("q2", 1)], twoQuestions, "passed"],
  ["below the pass mark", [end, answered("q1", 1)], twoQuestions, undefined],
  [
    "just at the pass mark by parts",
    [end, answered("q1", 1), answered("q2", 2 / 3)],
    twoQuestions,
    "passed",
  ],
  [
    "wrong, then right",
    [end, answered("q2", 0), retried("q2"), answered("q2", 1)],
    twoQuestions,
    "passed",
  ],
  ["marked", [opened, markedComplete], twoQuestions, "marked"],
  [
    "marked, and wrong later",
    [markedComplete, answered("q2", 0)],
    twoQuestions,
    "marked",
  ],
  [
    "passed, and wrong later",
    [end, answered("q2", 1), answered("q2", 0)],
    twoQuestions,
    "passed",
  ],
  [
    "taken back",
    [end, answered("q2", 1), markedIncomplete],
    twoQuestions,
    undefined,
  ],
  [
    "taken back, and the end seen again",
    [end, answered("q2", 1), markedIncomplete, opened, end],
    twoQuestions,
    undefined,
  ],
  [
    "taken back, and answered anew",
    [end, answered("q2", 1), markedIncomplete, answered("q2", 1)],
    twoQuestions,
    "passed",
  ],
  [
    "taken back, and marked again",
    [markedComplete, markedIncomplete, markedComplete],
    twoQuestions,
    "marked",
  ],
  ["text not at hand", [end, answered("q2", 1)], undefined, undefined],
  ["reset", [markedComplete, { type: "reset" }], twoQuestions, undefined],
];
for (const [name, events, requirements, expected] of completion)
  test(`completion: ${name} is ${expected ?? "open"}`, () => {
    const state = events.reduce(
      (before, event) => applyEvent(before, "c", "l", event, requirements, 1),
      noProgress,
    );
    assert.equal(state.courses["c"]?.lessons["l"]?.completed?.reason, expected);
  });

test("what happened is kept, with its time", () => {
  const { lesson, state } = after([
    opened,
    { type: "positioned", position: 0.4 },
    { type: "ticked", item: "a", done: true },
    { type: "ticked", item: "b", done: true },
    { type: "ticked", item: "a", done: false },
    answered("q1", 0),
    retried("q1"),
    answered("q1", 1),
    opened,
  ]);
  assert.equal(state.courses["c"]?.current, "l");
  const { reviews, firsts, ...kept } = lesson ?? {};
  assert.deepEqual(Object.keys(reviews ?? {}), ["q1"]);
  assert.deepEqual(Object.keys(firsts ?? {}), ["h1/q1"]);
  assert.deepEqual(kept, {
    openedAt: 100,
    visitedAt: 108,
    position: 0.4,
    ticks: ["b"],
    answers: {
      q1: {
        hash: "h1",
        response: { kind: "shortAnswer", text: "a" },
        verdict: "correct",
        points: 1,
        maxPoints: 1,
        at: 107,
        attempts: 2,
      },
    },
  });
});

const idle: readonly [
  name: string,
  before: LessonEvent[],
  event: LessonEvent,
][] = [
  ["end again", [end], end],
  [
    "the same position",
    [{ type: "positioned", position: 0.5 }],
    { type: "positioned", position: 0.5 },
  ],
  [
    "a tick that is there",
    [{ type: "ticked", item: "a", done: true }],
    { type: "ticked", item: "a", done: true },
  ],
  [
    "a tick that is not there",
    [opened],
    { type: "ticked", item: "a", done: false },
  ],
  ["marking twice", [markedComplete], markedComplete],
  ["taking back what is open", [opened], markedIncomplete],
  ["retrying what was not answered", [opened], retried("q1")],
  ["retrying twice", [answered("q1", 0), retried("q1")], retried("q1")],
  ["resetting nothing", [], { type: "reset" }],
  ["taking back in an unknown course", [], markedIncomplete],
];
for (const [name, before, event] of idle)
  test(`nothing changes: ${name}`, () => {
    const { state } = after(before);
    assert.equal(applyEvent(state, "c", "l", event, twoQuestions, 999), state);
  });

test("courses, lessons and questions may be called like an object's own parts", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  for (const name of names) {
    let state = applyEvent(noProgress, name, name, opened, undefined, 1);
    state = applyEvent(
      state,
      name,
      name,
      { ...answered("q1", 1), question: name } as LessonEvent,
      undefined,
      2,
    );
    assert.deepEqual(Object.keys(state.courses), [name]);
    assert.deepEqual(Object.keys(state.courses[name]?.lessons ?? {}), [name]);
    const stored: unknown = JSON.parse(JSON.stringify(state));
    const parsed = parseProgress(stored);
    assert.ok(parsed.ok);
    assert.equal(JSON.stringify(parsed.state), JSON.stringify(state));
    assert.equal(Object.getPrototypeOf(state.courses), Object.prototype);
  }
});

test("whatever happens, the state can be stored and read again", () => {
  const name = fc.constantFrom("a", "b", "__proto__");
  const event: fc.Arbitrary<LessonEvent> = fc.oneof(
    fc.constantFrom(
      opened,
      end,
      markedComplete,
      markedIncomplete,
      answered("q1", 1),
      answered("q2", 0.5),
      retried("q1"),
      { type: "reset" } as const,
    ),
    fc.record({
      type: fc.constant("positioned" as const),
      position: fc.double(),
    }),
    fc.record({
      type: fc.constant("ticked" as const),
      item: fc.string(),
      done: fc.boolean(),
    }),
  );
  const steps = fc.array(fc.tuple(name, name, event), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (list) => {
      let state = noProgress;
      for (const [course, lesson, happened] of list)
        state = applyEvent(state, course, lesson, happened, twoQuestions, 5);
      const parsed = parseProgress(JSON.parse(JSON.stringify(state)));
      assert.ok(parsed.ok, parsed.ok ? "" : JSON.stringify(parsed.reason));
      assert.deepEqual(
        JSON.parse(JSON.stringify(parsed.state)),
        JSON.parse(JSON.stringify(state)),
      );
    }),
  );
});
