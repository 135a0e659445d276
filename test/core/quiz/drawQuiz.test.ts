import assert from "node:assert/strict";
import { test } from "node:test";
import { drawQuiz } from "../../../src/core/quiz/drawQuiz.ts";
import type { Quiz } from "../../../src/core/quiz/model.ts";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";

function pool(pick: number, names: string): Quiz {
  const questions = [...names].map(
    (name) =>
      `[[questions]]\nid = "${name}"\ntype = "TrueFalse"\nprompt.prompt = "${name}"\nanswer.answer = true\n`,
  );
  return readTomlQuiz(`pick = ${pick}\n${questions.join("")}`, "q.toml");
}

function drawn(quiz: Quiz, seed: string): string {
  return drawQuiz(quiz, seed)
    .questions.map(({ id }) => id)
    .join("");
}

test("the seed alone decides which are drawn, in the author's order", () => {
  const quiz = pool(3, "abcdefgh");
  const first = drawn(quiz, "one");
  assert.equal(first.length, 3);
  assert.equal(drawn(quiz, "one"), first);
  assert.equal([...first].sort().join(""), first);
  const others = ["two", "three", "four"].map((seed) => drawn(quiz, seed));
  assert.ok(others.some((other) => other !== first));
});

test("adding a question changes one of those drawn at most", () => {
  for (const seed of "123456789") {
    const before = drawn(pool(3, "abcdefgh"), seed);
    const after = drawn(pool(3, "abcdefghi"), seed);
    const kept = [...before].filter((id) => after.includes(id));
    assert.ok(kept.length >= 2);
  }
});

test("without a pool all are asked", () => {
  const quiz = pool(9, "abc");
  assert.equal(drawQuiz(quiz, "x"), quiz);
});
