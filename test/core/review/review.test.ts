import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmptyCard, fsrs } from "ts-fsrs";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import type {
  GivenAnswer,
  LessonEvent,
  ProgressState,
  Rating,
} from "../../../src/core/progress/model.ts";
import {
  noProgress,
  parseProgress,
} from "../../../src/core/progress/parseProgress.ts";
import { ratingOf, type Result } from "../../../src/core/review/card.ts";
import { day } from "../../../src/core/review/day.ts";
import type { KnownQuestions } from "../../../src/core/review/due.ts";
import { forecast } from "../../../src/core/review/forecast.ts";
import { interleaved } from "../../../src/core/review/interleave.ts";
import {
  reviewQueue,
  type ReviewSettings,
} from "../../../src/core/review/queue.ts";
import { createScheduler } from "../../../src/core/review/scheduler.ts";

const settings: ReviewSettings = { dailyLimit: 20, retention: 0.9 };
/** Nine in the evening, so that a day is told from twenty-four hours. */
const evening = Date.UTC(2026, 0, 5, 21);
const morning = (days: number) => Date.UTC(2026, 0, 5 + days, 8);

const given = (verdict: GivenAnswer["verdict"], hash = "h"): GivenAnswer => ({
  hash,
  response: { kind: "choice", chosen: ["a"] },
  verdict,
  points: verdict === "correct" ? 1 : 0,
  maxPoints: 1,
});

const answer = (
  question: string,
  verdict: GivenAnswer["verdict"] = "correct",
  hash = "h",
): LessonEvent => ({
  type: "answered",
  question,
  answer: given(verdict, hash),
});

const review = (question: string, rating: Rating, hash = "h"): LessonEvent => ({
  type: "reviewed",
  question,
  hash,
  rating,
});

function run(
  events: readonly (readonly [at: number, event: LessonEvent])[],
  from: ProgressState = noProgress,
): ProgressState {
  return events.reduce(
    (state, [at, event]) => applyEvent(state, "c", "l", event, undefined, at),
    from,
  );
}

const cardIn = (state: ProgressState, question = "q") => {
  const card = state.courses["c"]?.lessons["l"]?.reviews?.[question];
  assert.ok(card);
  return card;
};

const everything: KnownQuestions = {
  hasLesson: () => true,
  questions: () => undefined,
};

const queueAt = (
  state: ProgressState,
  now: number,
  known: KnownQuestions = everything,
  limits: ReviewSettings = settings,
) => reviewQueue(state, known, limits, { now, offsetMinutes: 0 });

const results: readonly [Partial<Result>, Rating][] = [
  [{}, "good"],
  [{ hints: 1 }, "hard"],
  [{ retried: true }, "hard"],
  [{ verdict: "partial" }, "hard"],
  [{ verdict: "partial", hints: 2 }, "again"],
  [{ verdict: "incorrect" }, "again"],
  [{ shown: true, retried: true }, "again"],
];
for (const [result, rating] of results)
  test(`${JSON.stringify(result)} is rated ${rating}`, () => {
    const plain = { hints: 0, retried: false, shown: false } as const;
    assert.equal(ratingOf({ verdict: "correct", ...plain, ...result }), rating);
  });

test("an answer in a lesson makes a card; another try of that sitting replaces its rating", () => {
  const wrong = run([[evening, answer("q", "incorrect")]]);
  assert.equal(cardIn(wrong).rating, "again");
  const right = run([[evening + 60_000, answer("q")]], wrong);
  const { rating, count, lapses, before } = cardIn(right);
  assert.deepEqual(
    { rating, count, lapses, before },
    {
      rating: "hard",
      count: 1,
      lapses: 0,
      before: undefined,
    },
  );
});

test("an answer from before there were cards has one", () => {
  const lesson = run([[evening, answer("q")]]).courses["c"]?.lessons["l"];
  const { reviews: _, ...old } = lesson ?? {};
  const state: ProgressState = {
    version: 1,
    courses: { c: { lessons: { l: old } } },
  };
  assert.equal(queueAt(state, morning(1)).today.length, 0);
  assert.deepEqual(
    queueAt(state, morning(2)).today.map(({ question }) => question),
    ["q"],
  );
});

test("reviewing leaves the lesson's answer and completion as they are", () => {
  const before = run([
    [evening, answer("q")],
    [evening, { type: "markedComplete" }],
  ]);
  const after = run([[morning(2), review("q", "again")]], before);
  const { reviews: _, ...kept } = after.courses["c"]?.lessons["l"] ?? {};
  const { reviews: __, ...was } = before.courses["c"]?.lessons["l"] ?? {};
  assert.deepEqual(kept, was);
});

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

test("the same events always give the same state, and it can be stored", () => {
  const events = [
    [evening, answer("q", "incorrect")],
    [morning(1), review("q", "good")],
    [morning(4), review("q", "easy")],
  ] as const;
  const state = run(events);
  assert.deepEqual(run(events), state);
  assert.deepEqual(parseProgress(JSON.parse(JSON.stringify(state))), {
    ok: true,
    state,
  });
});

test("a card that cannot be read is left behind, and nothing else", () => {
  const state = run([
    [evening, answer("q")],
    [evening, answer("p")],
  ]);
  const stored = JSON.parse(JSON.stringify(state)) as {
    courses: { c: { lessons: { l: { reviews: Record<string, unknown> } } } };
  };
  stored.courses.c.lessons.l.reviews["p"] = { stability: "much" };
  const read = parseProgress(stored);
  assert.ok(read.ok);
  const lesson = read.state.courses["c"]?.lessons["l"];
  assert.deepEqual(Object.keys(lesson?.reviews ?? {}), ["q"]);
  assert.deepEqual(Object.keys(lesson?.answers ?? {}), ["q", "p"]);
});

test("another rating in the same sitting begins where the sitting began", () => {
  const first = run([
    [evening, answer("q")],
    [morning(3), review("q", "again")],
  ]);
  const changed = run([[morning(3) + 5_000, review("q", "easy")]], first);
  const direct = run([
    [evening, answer("q")],
    [morning(3) + 5_000, review("q", "easy")],
  ]);
  assert.deepEqual(changed, direct);
});

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

const questions = (entries: readonly (readonly [string, string])[]) => ({
  hasLesson: () => true,
  questions: () => new Map(entries),
});

test("an edited question comes back at once, as new", () => {
  const state = run([
    [evening, answer("q")],
    [morning(2), review("q", "good")],
    [morning(13), review("q", "good")],
  ]);
  const edited = questions([["q", "other"]]);
  const queue = queueAt(state, morning(14), edited);
  assert.deepEqual(
    queue.today.map((card) => card.edited),
    [true],
  );
  const after = run([[morning(14), review("q", "good", "other")]], state);
  const { count, before } = cardIn(after);
  assert.deepEqual({ count, before }, { count: 1, before: undefined });
  assert.equal(queueAt(after, morning(14), edited).today.length, 0);
});

test("a question that is gone is not asked, and its card is kept", () => {
  const state = run([
    [evening, answer("gone")],
    [evening, answer("q")],
  ]);
  const known = questions([["q", "h"]]);
  assert.deepEqual(
    queueAt(state, morning(9), known).today.map(({ question }) => question),
    ["q"],
  );
  assert.ok(cardIn(state, "gone"));
  assert.equal(queueAt(state, morning(9)).today.length, 2, "it came back");
  const none = { ...everything, hasLesson: () => false };
  assert.equal(queueAt(state, morning(9), none).today.length, 0);
});

test("a day takes no more than its limit, what is most likely forgotten first", () => {
  const ids = Array.from({ length: 10 }, (_, index) => `q${index}`);
  const state = run(
    ids.map((id, index) => [evening - index * day, answer(id)] as const),
  );
  const limit: ReviewSettings = { dailyLimit: 4, retention: 0.9 };
  const first = queueAt(state, morning(5), everything, limit);
  assert.deepEqual(
    first.today.map(({ question }) => question),
    ["q9", "q8", "q7", "q6"],
  );
  assert.equal(first.waiting, 6);
  assert.deepEqual(first.next?.count, 4);
  const after = run(
    ["q9", "q8", "q7"].map((id) => [morning(5), review(id, "good")] as const),
    state,
  );
  const later = queueAt(after, morning(5) + 60_000, everything, limit);
  assert.equal(later.done, 3);
  assert.equal(later.today.length, 1);
  const tomorrow = queueAt(after, morning(6), everything, limit);
  assert.equal(tomorrow.today.length, 4);
});

test("the forecast carries over what a day cannot take", () => {
  const ids = Array.from({ length: 10 }, (_, index) => `q${index}`);
  const state = run(ids.map((id) => [evening, answer(id)] as const));
  const limit: ReviewSettings = { dailyLimit: 4, retention: 0.9 };
  const time = { now: morning(1), offsetMinutes: 0 };
  const queue = reviewQueue(state, everything, limit, time);
  assert.deepEqual(
    forecast(queue, limit, time, 5).map(({ count, left }) => [count, left]),
    [
      [0, 0],
      [4, 6],
      [4, 2],
      [2, 0],
      [0, 0],
    ],
  );
});

test("more is asked when more is to be remembered", () => {
  const card = cardIn(run([[evening, answer("q")]]));
  assert.ok(
    createScheduler(0.97).interval(card) < createScheduler(0.8).interval(card),
  );
});

test("the day begins at midnight where the learner is", () => {
  const state = run([[Date.UTC(2026, 0, 5, 23, 30), answer("q")]]);
  const at = (now: number, offsetMinutes: number) =>
    reviewQueue(state, everything, settings, { now, offsetMinutes }).today
      .length;
  assert.equal(at(Date.UTC(2026, 0, 7, 0, 10), 0), 1);
  assert.equal(at(Date.UTC(2026, 0, 6, 23, 50), 0), 0);
  // In Berlin it was answered on the 6th.
  assert.equal(at(Date.UTC(2026, 0, 7, 0, 10), -60), 0);
  assert.equal(at(Date.UTC(2026, 0, 7, 23, 10), -60), 1);
});

const mixes: readonly [string, string][] = [
  ["aaabbb", "ababab"],
  ["aabbcc", "abcabc"],
  ["aaaab", "abaaa"],
  ["abc", "abc"],
  ["", ""],
];
for (const [given, expected] of mixes)
  test(`${given || "nothing"} is mixed into ${expected || "nothing"}`, () => {
    const mixed = interleaved([...given], (letter) => letter).join("");
    assert.equal(mixed, expected);
  });
