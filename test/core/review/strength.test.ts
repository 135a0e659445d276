import assert from "node:assert/strict";
import { test } from "node:test";
import { strengthBySection } from "../../../src/core/review/strength.ts";
import {
  answer,
  evening,
  morning,
  queueAt,
  review,
  run,
} from "../../doubles/reviewEvents.ts";

const place = { courseTitle: "Course", title: "Section" };

test("what is weak, fading and known, by section", () => {
  const state = run([
    [evening, answer("wrong", "incorrect")],
    [evening, answer("old")],
    [morning(12), answer("older")],
    [morning(14), review("known", "easy")],
  ]);
  const { cards } = queueAt(state, morning(15));
  const [part, ...more] = strengthBySection(cards, () => place);
  assert.deepEqual(more, []);
  assert.ok(part);
  const { strong, fading, weak, total } = part;
  assert.deepEqual(
    { strong, fading, weak, total },
    { strong: 1, fading: 2, weak: 1, total: 4 },
  );
  assert.ok(part.recall > 0.5 && part.recall < 0.9);
});

test("the weakest section comes first, and a lesson that is gone is in none", () => {
  const weak = run([[evening, answer("q", "incorrect")]]);
  const known = run([[evening, answer("p")]]);
  const cards = [
    ...queueAt(known, evening).cards,
    ...queueAt(weak, evening).cards,
  ];
  const byQuestion = cards.map((card) => ({
    ...card,
    lessonId: card.question,
  }));
  const parts = strengthBySection(byQuestion, (_, lessonId) => ({
    courseTitle: "Course",
    title: lessonId,
  }));
  assert.deepEqual(
    parts.map(({ title }) => title),
    ["q", "p"],
  );
  assert.deepEqual(
    strengthBySection(cards, () => undefined),
    [],
  );
});
