import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  Answer,
  LessonProgress,
} from "../../../src/core/progress/model.ts";
import type { ChoiceQuestion, Quiz } from "../../../src/core/quiz/model.ts";
import {
  isOpen,
  isRestartable,
  presentQuiz,
  standingOf,
} from "../../../src/core/quiz/standing.ts";
import type { QuestionState } from "../../../src/core/quiz/view.ts";

const question: ChoiceQuestion = {
  kind: "choice",
  id: "q",
  prompt: "?",
  explanation: "because",
  hints: ["one", "two"],
  points: 2,
  asksWhy: false,
  at: { file: "a.md", line: 1, column: 1 },
  hash: "h",
  multiple: false,
  order: "fixed",
  options: [
    { id: "yes", text: "Yes", right: true, feedback: "indeed" },
    { id: "no", text: "No", right: false, feedback: "no" },
  ],
};
const quizOf = (fields: Partial<Quiz>): Quiz => ({
  id: "quiz",
  mode: "practice",
  at: question.at,
  contexts: {},
  questions: [question],
  findings: [],
  ...fields,
});
const render = {
  block: (text: string) => text,
  inline: (text: string) => text,
};
const answered = (
  option: string,
  fields: Partial<Answer> = {},
): LessonProgress => ({
  answers: {
    q: {
      hash: "h",
      response: { kind: "choice", chosen: [option] },
      verdict: option === "yes" ? "correct" : "incorrect",
      points: option === "yes" ? 2 : 0,
      maxPoints: 2,
      at: 1,
      attempts: 1,
      ...fields,
    },
  },
});
const handedIn = (attempts: number, progress: LessonProgress = {}) => ({
  ...progress,
  quizzes: { quiz: { seed: "s", handedIn: 1, attempts } },
});
const exam = quizOf({ mode: "exam", attempts: 2 });

const cases: readonly [
  name: string,
  quiz: Quiz,
  progress: LessonProgress,
  expected: Partial<QuestionState> & { readonly explained?: boolean },
  open: boolean,
][] = [
  ["nothing yet", quizOf({}), {}, { verdict: "unanswered" }, true],
  [
    "a draft and hints",
    quizOf({}),
    { drafts: { q: { why: "since" } }, hints: { q: { count: 1, at: 1 } } },
    { verdict: "unanswered", draft: { why: "since" }, hints: ["one"] },
    true,
  ],
  [
    "more hints than there are left",
    quizOf({}),
    { hints: { q: { count: 9, at: 1 } } },
    { verdict: "unanswered", hints: ["one", "two"] },
    true,
  ],
  [
    "right",
    quizOf({}),
    answered("yes", { why: "w" }),
    { verdict: "correct", settled: true, why: "w", explained: true },
    true,
  ],
  [
    "wrong",
    quizOf({}),
    answered("no"),
    { verdict: "incorrect", explained: true },
    true,
  ],
  [
    "wrong, and shown",
    quizOf({}),
    answered("no", { shown: true }),
    { verdict: "incorrect", settled: true, explained: true },
    true,
  ],
  [
    "wrong, with no try left",
    quizOf({ attempts: 1 }),
    answered("no"),
    { verdict: "incorrect", settled: true, closed: true, explained: true },
    false,
  ],
  [
    "changed, with no try left: another one",
    quizOf({ attempts: 1 }),
    answered("no", { hash: "old" }),
    { verdict: "unanswered", changed: true },
    true,
  ],
  [
    "an exam under way says nothing of an earlier attempt",
    exam,
    { ...answered("yes"), drafts: { q: {} } },
    { verdict: "unanswered", draft: {} },
    true,
  ],
  [
    "an exam handed in, another attempt left: the answer is not told",
    exam,
    handedIn(1, answered("no")),
    { verdict: "incorrect", closed: true, explained: false },
    false,
  ],
  [
    "an exam handed in for the last time",
    exam,
    handedIn(2, answered("no")),
    { verdict: "incorrect", closed: true, settled: true, explained: true },
    false,
  ],
  [
    "left out of an exam",
    exam,
    handedIn(2),
    { verdict: "unanswered", closed: true, settled: true, explained: true },
    false,
  ],
];
for (const [name, quiz, progress, expected, open] of cases)
  test(`${name}`, () => {
    const {
      feedback,
      changed,
      attempts: _,
      response: __,
      ...state
    } = standingOf(question, quiz, progress, render);
    const { explained, changed: isChanged, ...rest } = expected;
    assert.deepEqual(state, rest);
    assert.equal(changed, isChanged ?? false);
    assert.equal(feedback && feedback.explanationHtml !== undefined, explained);
    assert.equal(isOpen(question, quiz, progress), open);
  });

const quizzes: readonly [
  name: string,
  quiz: Quiz,
  progress: LessonProgress,
  expected: object,
][] = [
  [
    "practice",
    quizOf({ title: "T" }),
    {},
    {
      title: "T",
      mode: "practice",
      passMark: 0.7,
      handedIn: false,
      restartable: true,
      pool: false,
    },
  ],
  [
    "a pool with a pass mark of its own",
    quizOf({ pick: 1, questions: [question, question], passMark: 0.5 }),
    {},
    {
      mode: "practice",
      passMark: 0.5,
      handedIn: false,
      restartable: true,
      pool: true,
    },
  ],
  [
    "an exam with one attempt left",
    exam,
    handedIn(1),
    {
      mode: "exam",
      passMark: 0.7,
      handedIn: true,
      attemptsLeft: 1,
      restartable: true,
      pool: false,
    },
  ],
  [
    "an exam with none",
    exam,
    handedIn(3),
    {
      mode: "exam",
      passMark: 0.7,
      handedIn: true,
      attemptsLeft: 0,
      restartable: false,
      pool: false,
    },
  ],
];
for (const [name, quiz, progress, expected] of quizzes)
  test(`as a quiz: ${name}`, () =>
    assert.deepEqual(presentQuiz(quiz, progress, 0.7), expected));

test("practice with limited tries is not begun anew", () =>
  assert.equal(isRestartable(quizOf({ attempts: 1 }), undefined), false));
