import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import type {
  GivenAnswer,
  LessonEvent,
  LessonProgress,
} from "../../../src/core/progress/model.ts";
import { parseProgress } from "../../../src/core/progress/parseProgress.ts";
import { after, answered, opened, retried } from "./sampleEvents.ts";

const draft = (question: string, text: string): LessonEvent => ({
  type: "drafted",
  drafts: { [question]: { response: { kind: "shortAnswer", text } } },
});
const seeded: LessonEvent = { type: "opened", seeds: { quiz: "s1" } };
const given = (share: number): GivenAnswer => {
  const event = answered("q1", share);
  if (event.type !== "answered") throw new Error("not an answer");
  return event.answer;
};
const handIn = (answers: Record<string, GivenAnswer>): LessonEvent => ({
  type: "handedIn",
  quiz: "quiz",
  seed: "s1",
  questions: ["q1", "q2"],
  answers,
});
const restart = (keepsAnswers: boolean): LessonEvent => ({
  type: "restarted",
  quiz: "quiz",
  seed: "s2",
  questions: ["q1", "q2"],
  keepsAnswers,
});

const cases: readonly [
  name: string,
  events: readonly LessonEvent[],
  expected: Partial<LessonProgress>,
][] = [
  [
    "a draft is kept, the last one counts",
    [draft("q1", "a"), draft("q1", "ab"), draft("q2", "x")],
    {
      drafts: {
        q1: { response: { kind: "shortAnswer", text: "ab" } },
        q2: { response: { kind: "shortAnswer", text: "x" } },
      },
    },
  ],
  [
    "an answer replaces its own draft alone",
    [draft("q1", "a"), draft("q2", "x"), answered("q1", 1)],
    {
      answers: { q1: { ...given(1), at: 102, attempts: 1 } },
      drafts: { q2: { response: { kind: "shortAnswer", text: "x" } } },
    },
  ],
  [
    "hints are never given back",
    [
      { type: "hinted", question: "q1", hash: "h1", count: 2 },
      { type: "hinted", question: "q1", hash: "h1", count: 1 },
    ],
    { hints: { q1: { count: 2, at: 100, hash: "h1" } } },
  ],
  [
    "a seed is given once",
    [seeded, { type: "opened", seeds: { quiz: "other", more: "m" } }],
    {
      quizzes: {
        quiz: { seed: "s1", attempts: 0 },
        more: { seed: "m", attempts: 0 },
      },
    },
  ],
  [
    "handing in keeps what is right, and what was left out has no answer",
    [seeded, answered("q2", 1), draft("q1", "a"), handIn({ q1: given(1) })],
    {
      answers: { q1: { ...given(1), at: 103, attempts: 1 } },
      quizzes: { quiz: { seed: "s1", handedIn: 103, attempts: 1 } },
    },
  ],
  [
    "another attempt has another seed, and the answers count until it is handed in",
    [seeded, handIn({ q1: given(1) }), draft("q1", "b"), restart(true)],
    {
      answers: { q1: { ...given(1), at: 101, attempts: 1 } },
      quizzes: { quiz: { seed: "s2", attempts: 1 } },
    },
  ],
  [
    "starting again in practice opens every answer, and empties it",
    [seeded, answered("q1", 1), draft("q2", "x"), restart(false)],
    {
      answers: { q1: { ...given(1), at: 101, attempts: 1, retrying: true } },
      drafts: { q1: {} },
      quizzes: { quiz: { seed: "s2", attempts: 0 } },
    },
  ],
  [
    "an answer that was shown is so until the next try is answered",
    [
      answered("q1", 0),
      { type: "revealed", question: "q1" },
      retried("q1"),
      answered("q1", 1),
    ],
    { answers: { q1: { ...given(1), at: 103, attempts: 2, shownAt: 101 } } },
  ],
  [
    "judging an answer is no new try",
    [
      answered("q1", 0),
      { type: "selfGraded", question: "q1", answer: given(1) },
    ],
    { answers: { q1: { ...given(1), at: 100, attempts: 1 } } },
  ],
];
for (const [name, events, expected] of cases)
  test(name, () => {
    const { lesson, state } = after(events);
    // First answers and cards have tests of their own.
    const {
      openedAt: _,
      visitedAt: __,
      reviews,
      firsts,
      ...kept
    } = {
      ...lesson,
    };
    assert.ok(reviews !== undefined || firsts === undefined);
    assert.deepEqual(kept, expected);
    const read = parseProgress(JSON.parse(JSON.stringify(state)));
    assert.deepEqual(read, { ok: true, state });
  });

const idle: readonly [
  name: string,
  before: readonly LessonEvent[],
  event: LessonEvent,
][] = [
  ["the same draft", [draft("q1", "a")], draft("q1", "a")],
  ["no draft", [opened], { type: "drafted", drafts: {} }],
  [
    "a hint again",
    [{ type: "hinted", question: "q1", hash: "h1", count: 1 }],
    { type: "hinted", question: "q1", hash: "h1", count: 1 },
  ],
  [
    "showing what was not answered",
    [opened],
    { type: "revealed", question: "q1" },
  ],
  [
    "judging what was not answered",
    [opened],
    { type: "selfGraded", question: "q1", answer: given(1) },
  ],
];
for (const [name, before, event] of idle)
  test(`nothing changes: ${name}`, () => {
    const { state } = after(before);
    assert.equal(applyEvent(state, "c", "l", event, undefined, 999), state);
  });
