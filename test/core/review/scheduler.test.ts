import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmptyCard, fsrs } from "ts-fsrs";
import type { Rating } from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { createScheduler } from "../../../src/core/review/scheduler.ts";
import {
  evening,
  morning,
  answer,
  review,
  run,
  cardIn,
  queueAt,
} from "../../doubles/reviewEvents.ts";

test("weeks of reviews, with a fixed clock", () => {
  let state = run([[evening, answer("q")]]);
  const asked: [day: number, rating: Rating][] = [];
  const ratings: Rating[] = ["good", "good", "again", "good", "hard", "easy"];
  for (let ahead = 1; ahead < 400 && asked.length < ratings.length; ahead++) {
    if (queueAt(state, morning(ahead)).today.length === 0) continue;
    const rating = ratings[asked.length] ?? "good";
    state = run([[morning(ahead), review("q", rating)]], state);
    asked.push([ahead, rating]);
    assert.equal(queueAt(state, morning(ahead)).today.length, 0, "done today");
  }
  assert.deepEqual(asked, [
    [2, "good"],
    [9, "good"],
    [41, "again"],
    [44, "good"],
    [51, "hard"],
    [64, "easy"],
  ]);
  const { count, lapses } = cardIn(state);
  assert.deepEqual({ count, lapses }, { count: 7, lapses: 1 });
});

test("the numbers are those of the library's own scheduler", () => {
  const library = fsrs({ enable_fuzz: false, enable_short_term: false });
  const steps = [
    [0, "good", 3],
    [3, "good", 3],
    [12, "again", 1],
    [14, "hard", 2],
    [20, "easy", 4],
  ] as const;
  let theirs = createEmptyCard(new Date(morning(0)));
  let state = noProgress;
  for (const [ahead, rating, grade] of steps) {
    theirs = library.next(theirs, new Date(morning(ahead)), grade).card;
    state = run([[morning(ahead), review("q", rating)]], state);
    const ours = cardIn(state);
    assert.equal(ours.stability, theirs.stability);
    assert.equal(ours.difficulty, theirs.difficulty);
  }
});

test("more is asked when more is to be remembered", () => {
  const card = cardIn(run([[evening, answer("q")]]));
  assert.ok(
    createScheduler(0.97).interval(card) < createScheduler(0.8).interval(card),
  );
});
