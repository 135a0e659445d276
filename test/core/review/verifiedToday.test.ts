import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import type { ProgressState } from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import type { KnownQuestions } from "../../../src/core/review/due.ts";
import { verifiedToday } from "../../../src/core/review/verifiedToday.ts";
import {
  answer,
  evening,
  morning,
  queueAt,
} from "../../doubles/reviewEvents.ts";

/** One question, `q`, was answered in each of these lessons. */
function answeredIn(lessons: readonly string[]): ProgressState {
  return lessons.reduce(
    (state, id, index) =>
      applyEvent(state, "c", id, answer("q"), undefined, evening + index),
    noProgress,
  );
}

const cases: readonly [
  name: string,
  /** What each lesson still holds; "unread" for one that cannot be read. */
  lessons: Readonly<Record<string, "there" | "gone" | "unread">>,
  dailyLimit: number,
  count: number,
  read: number,
][] = [
  ["nothing was answered", {}, 20, 0, 0],
  ["all are there", { a: "there", b: "there" }, 20, 2, 2],
  ["one is gone", { a: "there", b: "gone" }, 20, 1, 2],
  ["all are gone", { a: "gone", b: "gone" }, 20, 0, 2],
  ["one cannot be read", { a: "unread", b: "there" }, 20, 1, 2],
  [
    "no more is read than a day takes",
    { a: "there", b: "there", c: "there", d: "there" },
    2,
    2,
    2,
  ],
  [
    "what is gone is made up for",
    { a: "gone", b: "there", c: "there", d: "there" },
    2,
    2,
    3,
  ],
];
for (const [name, lessons, dailyLimit, count, reads] of cases)
  test(`due today, for sure: ${name}`, async () => {
    const state = answeredIn(Object.keys(lessons));
    const read = new Set<string>();
    const known: KnownQuestions = {
      hasLesson: (_, id) => !(read.has(id) && lessons[id] === "unread"),
      questions: (_, id) =>
        read.has(id)
          ? new Map(lessons[id] === "there" ? [["q", "h"]] : [])
          : undefined,
    };
    const found = await verifiedToday({
      queue: () =>
        queueAt(state, morning(5), known, { dailyLimit, retention: 0.9 }),
      isKnown: ({ lessonId }) => read.has(lessonId),
      read: async ({ lessonId }) => {
        assert.ok(!read.has(lessonId), "read once");
        read.add(lessonId);
      },
      rest: async () => true,
    });
    assert.deepEqual([found, read.size], [count, reads]);
  });

test("given up, it says nothing", async () => {
  const state = answeredIn(["a", "b"]);
  const found = await verifiedToday({
    queue: () => queueAt(state, morning(5)),
    isKnown: () => false,
    read: () => Promise.reject(new Error("nothing is to be read")),
    rest: async () => false,
  });
  assert.equal(found, undefined);
});
