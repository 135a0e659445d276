import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import type { ProgressState } from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { day, dayOf } from "../../../src/core/review/day.ts";
import type { LiveCard } from "../../../src/core/review/due.ts";
import { createScheduler } from "../../../src/core/review/scheduler.ts";
import {
  answer,
  cardIn,
  evening,
  everything,
  morning,
  queueAt,
  review,
  run,
} from "../../doubles/reviewEvents.ts";

const limit = { dailyLimit: 8, retention: 0.9 };
const lessons = 6;
const perLesson = 10;

/** Every evening of the first days one lesson with ten questions. */
function learnt(): ProgressState {
  let state = noProgress;
  for (let lesson = 0; lesson < lessons; lesson++)
    for (let number = 0; number < perLesson; number++) {
      const event = answer(`q${number}`, number % 4 ? "correct" : "incorrect");
      const at = evening + lesson * day;
      state = applyEvent(state, "c", `l${lesson}`, event, undefined, at);
    }
  return state;
}

test("twelve weeks of a student who reviews each morning", () => {
  let state = learnt();
  const times = new Map<string, number[]>();
  for (let ahead = lessons; ahead < 84; ahead++) {
    const queue = queueAt(state, morning(ahead), everything, limit);
    assert.ok(queue.today.length <= limit.dailyLimit);
    assert.equal(queue.cards.length, lessons * perLesson, "none is lost");
    assert.deepEqual(avoidableNeighbours(queue.today), [], "mixed");
    for (const { lessonId, question } of queue.today) {
      const key = `${lessonId}/${question}`;
      times.set(key, [...(times.get(key) ?? []), ahead]);
      const event = review(question, "good");
      const at = morning(ahead);
      state = applyEvent(state, "c", lessonId, event, undefined, at);
    }
    const after = queueAt(state, morning(ahead), everything, limit);
    assert.deepEqual(after.today, [], "done for the day");
  }
  assert.equal(times.size, lessons * perLesson, "each was asked");
  for (const [key, days] of times) {
    const gaps = days.slice(1).map((each, index) => each - (days[index] ?? 0));
    const sorted = [...gaps].sort((a, b) => a - b);
    assert.deepEqual(gaps, sorted, `${key}, known each time, comes less often`);
  }
  const end = queueAt(state, morning(84), everything, limit);
  assert.equal(end.waiting, 0, "what had to wait was asked in the end");
});

test("whatever the clock does, intervals are days ahead and no card is lost", () => {
  const steps = fc.array(
    fc.record({
      days: fc.integer({ min: -400, max: 400 }),
      question: fc.constantFrom("a", "b", "c"),
      rating: fc.constantFrom("again", "hard", "good", "easy"),
    }),
    { maxLength: 30 },
  );
  const questions = ["a", "b", "c"] as const;
  fc.assert(
    fc.property(steps, (given) => {
      let now = evening;
      let state = run(questions.map((id) => [now, answer(id)] as const));
      for (const { days, question, rating } of given) {
        now = Math.max(0, now + days * day);
        state = run([[now, review(question, rating)]], state);
        const card = cardIn(state, question);
        assert.ok(createScheduler().interval(card) >= 1);
        assert.ok(card.difficulty >= 1 && card.difficulty <= 10);
        assert.ok(card.stability > 0 && Number.isFinite(card.stability));
        const { cards, today, next } = queueAt(state, now);
        assert.equal(cards.length, questions.length);
        assert.ok(!today.some((due) => due.question === question));
        const farthest = dayOf(now, 0) + 367;
        for (const { dueDay } of cards) assert.ok(dueDay <= farthest);
        if (next !== undefined) assert.ok(next.day > dayOf(now, 0));
      }
    }),
    { numRuns: 200 },
  );
});

/** Two of one lesson in a row although others come after them. */
function avoidableNeighbours(cards: readonly LiveCard[]): readonly string[] {
  return cards.flatMap(({ lessonId }, index) => {
    const rest = cards.slice(index + 1);
    return rest[0]?.lessonId === lessonId &&
      rest.some((other) => other.lessonId !== lessonId)
      ? [`${lessonId} at ${index}`]
      : [];
  });
}
