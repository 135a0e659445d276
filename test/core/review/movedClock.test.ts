import assert from "node:assert/strict";
import { test } from "node:test";
import { day } from "../../../src/core/review/day.ts";
import { createScheduler } from "../../../src/core/review/scheduler.ts";
import {
  evening,
  answer,
  review,
  run,
  cardIn,
  queueAt,
} from "../../doubles/reviewEvents.ts";

test("a clock that was moved back loses nothing and gives no negative interval", () => {
  const far = Date.UTC(2040, 0, 1);
  const state = run([[far, answer("q")]]);
  const queue = queueAt(state, evening);
  assert.equal(queue.today.length, 1, "due at once, not in 2040");
  const after = run([[evening, review("q", "good")]], state);
  const card = cardIn(after);
  assert.equal(card.at, evening);
  assert.ok(createScheduler().interval(card) >= 1);
  const next = queueAt(after, evening).next;
  assert.ok(next && next.day > Math.floor(evening / day));
});

test("a clock that is put right by an hour makes nothing due", () => {
  const state = run([[evening, answer("q")]]);
  assert.equal(queueAt(state, evening - 3_600_000).today.length, 0);
});
