import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  LessonEvent,
  Requirements,
} from "../../../src/core/progress/model.ts";
import {
  lessonState,
  lessonStatus,
} from "../../../src/core/progress/status.ts";
import {
  after,
  answered,
  markedComplete,
  markedIncomplete,
  opened,
  retried,
  twoQuestions,
} from "./sampleEvents.ts";

test("status: points count while their question is the same and not tried again", () => {
  const { lesson } = after([opened, answered("q1", 1), answered("q2", 1)]);
  const status = (requirements: Requirements) =>
    lessonStatus(lesson, requirements);
  assert.deepEqual(status(twoQuestions), {
    state: "inProgress",
    endReached: false,
    points: 4,
    maxPoints: 4,
    neededPoints: 3,
  });
  const edited: Requirements = {
    passMark: 0.5,
    questions: [
      { id: "q1", points: 1, hash: "other" },
      { id: "q2", points: 6, hash: "h2" },
    ],
  };
  assert.equal(
    status(edited).points,
    6,
    "a question worth more keeps its share",
  );
  const open = after([answered("q2", 1), retried("q2")]).lesson;
  assert.equal(lessonStatus(open, twoQuestions).points, 0);
});

const states: readonly [events: LessonEvent[], expected: string][] = [
  [[], "new"],
  [[{ type: "positioned", position: 0.1 }], "new"],
  [[opened], "inProgress"],
  [[{ type: "ticked", item: "a", done: true }], "inProgress"],
  [[markedComplete], "complete"],
  [[markedComplete, markedIncomplete], "inProgress"],
];
for (const [events, expected] of states)
  test(`a lesson after ${events.map((event) => event.type).join(", ") || "nothing"} is ${expected}`, () => {
    assert.equal(lessonState(after(events).lesson), expected);
  });
