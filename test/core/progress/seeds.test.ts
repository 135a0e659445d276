import assert from "node:assert/strict";
import { test } from "node:test";
import {
  firstSeed,
  nextSeed,
  seedOf,
} from "../../../src/core/progress/seeds.ts";
import { drawQuiz } from "../../../src/core/quiz/drawQuiz.ts";
import type { Quiz } from "../../../src/core/quiz/model.ts";

const quizOf = (count: number, pick?: number): Quiz => ({
  id: "quiz",
  mode: "practice",
  ...(pick !== undefined && { pick }),
  at: { file: "a.md", line: 1, column: 1 },
  contexts: {},
  findings: [],
  questions: Array.from({ length: count }, (_, index) => ({
    kind: "reflection" as const,
    id: `q${index}`,
    prompt: "?",
    hints: [],
    points: 1,
    asksWhy: false,
    at: { file: "a.md", line: 1, column: 1 },
    hash: `h${index}`,
  })),
});

test("a first seed is the same for one learner, and tells nothing about them", () => {
  const seed = firstSeed("quiz", "machine-1", "course");
  assert.equal(seed, firstSeed("quiz", "machine-1", "course"));
  assert.notEqual(seed, firstSeed("quiz", "machine-2", "course"));
  assert.doesNotMatch(seed, /machine/);
});

test("the seed that is kept goes before the first", () => {
  const kept = { quizzes: { quiz: { seed: "kept", attempts: 1 } } };
  assert.equal(seedOf(kept, "quiz", ["m"]), "kept");
  assert.equal(seedOf(kept, "other", ["m"]), firstSeed("other", "m"));
  assert.equal(seedOf(undefined, "quiz", ["m"]), firstSeed("quiz", "m"));
});

const ids = (quiz: Quiz, seed: string) =>
  drawQuiz(quiz, seed).questions.map(({ id }) => id);

test("the next attempt draws others, from pools of any size", () => {
  for (const [count, pick] of [
    [2, 1],
    [4, 3],
    [30, 3],
  ] as const) {
    const quiz = quizOf(count, pick);
    let seed = "start";
    for (let attempt = 0; attempt < 20; attempt++) {
      const next = nextSeed(quiz, seed);
      assert.notDeepEqual(ids(quiz, next), ids(quiz, seed));
      seed = next;
    }
  }
});

test("without a pool the next attempt has another seed all the same", () =>
  assert.notEqual(nextSeed(quizOf(2), "start"), "start"));
