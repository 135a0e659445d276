import assert from "node:assert/strict";
import { test } from "node:test";
import { answerKey, grade, wrongAnswer } from "../../../src/core/quiz/grade.ts";
import type { Question, Quiz } from "../../../src/core/quiz/model.ts";
import {
  presentFeedback,
  presentQuestion,
} from "../../../src/core/quiz/present.ts";
import {
  countsTowardsCompletion,
  requirementsOf,
} from "../../../src/core/quiz/requirements.ts";
import type { Answer } from "../../../src/core/progress/model.ts";
import { inline, sampleQuestions } from "./sampleQuestions.ts";

const render = {
  block: (text: string) => `<p>${text}</p>`,
  inline: (text: string) => text,
};

function quizOf(...questions: Question[]): Quiz {
  const at = { file: "a.md", line: 1, column: 1 };
  return {
    id: "quiz",
    mode: "practice",
    at,
    contexts: {},
    questions,
    findings: [],
  };
}

function present(question: Question, answer?: Answer, seed = "seed") {
  return presentQuestion(question, quizOf(question), answer, seed, render);
}

function answered(question: Question, right: boolean, more = {}): Answer {
  const response = right ? answerKey(question) : wrongAnswer(question);
  assert.ok(response);
  const { verdict, points } = grade(question, response);
  const { hash } = question;
  return {
    hash,
    response,
    verdict,
    points,
    maxPoints: question.points,
    at: 5,
    attempts: 2,
    ...more,
  };
}

const many = inline(
  `Q\n- [x] a\n${"b c d e f g h i j"
    .split(" ")
    .map((name) => `- [ ] ${name}`)
    .join("\n")}`,
);

function order(question: Question, seed: string): string {
  const view = present(question, undefined, seed);
  assert.ok(view.kind === "choice");
  return view.options.map((option) => option.html).join("");
}

test("options are shuffled by the seed alone", () => {
  assert.equal(order(many, "one"), order(many, "one"));
  assert.notEqual(order(many, "one"), order(many, "two"));
  assert.deepEqual(
    [...order(many, "one")].sort(),
    [...order(many, "two")].sort(),
  );
});

const fixed: readonly string[] = [
  "Q\n1. [x] a\n2. [ ] b\n3. [ ] c\n4. [ ] d",
  "Q\n- [ ] a\n- [ ] b\n- [ ] c\n- [x] All of the above",
  "Q\n- [ ] a\n- [ ] b\n- [ ] c\n- [x] None of these",
];
for (const body of fixed)
  test(`the order is kept: ${body.split("\n").at(-1)}`, () => {
    const question = inline(body);
    assert.ok(question.kind === "choice");
    const source = question.options.map((option) => `<p>${option.text}</p>`);
    for (const seed of ["a", "b", "c", "d"])
      assert.equal(order(question, seed), source.join(""));
  });

test("ordering never starts solved, whatever the seed", () => {
  const question = inline("Q\n1. a\n2. b");
  for (let seed = 0; seed < 20; seed++) {
    const view = present(question, undefined, `${seed}`);
    assert.ok(view.kind === "ordering");
    assert.equal(
      view.items.map((item) => item.html).join(),
      "<p>b</p>,<p>a</p>",
    );
  }
});

for (const [name, question] of Object.entries(sampleQuestions))
  test(`${name}: an unanswered view gives no answer away`, () => {
    const view = present(question);
    assert.equal(view.kind, question.kind);
    assert.equal(view.state.verdict, "unanswered");
    assert.doesNotMatch(
      JSON.stringify(view),
      /"right":(true|false)|expected|accepted|"matches"|"Why|coffee|3\.14/,
    );
  });

test("blanks: gaps are in the HTML", () => {
  const view = present(sampleQuestions["blanks"] as Question);
  assert.ok(view.kind === "blanks");
  assert.equal(
    view.html,
    '<p>Q <span data-gap="1"></span> <span data-gap="2"></span> <span data-gap="3"></span></p>',
  );
  assert.deepEqual(
    view.gaps.map(({ field, unit, options }) => [field, unit, options.length]),
    [
      ["text", undefined, 0],
      ["number", "m", 0],
      ["select", undefined, 3],
    ],
  );
});

const single = sampleQuestions["single"] as Question;
const states: readonly [
  name: string,
  answer: Answer,
  verdict: string,
  changed: boolean,
  feedback: boolean,
][] = [
  ["right", answered(single, true), "correct", false, true],
  ["wrong", answered(single, false), "incorrect", false, true],
  [
    "trying again",
    answered(single, false, { retrying: true }),
    "unanswered",
    false,
    false,
  ],
  [
    "changed since",
    answered(single, true, { hash: "old" }),
    "unanswered",
    true,
    false,
  ],
  [
    "of an option that is gone",
    answered(single, true, { response: { kind: "choice", chosen: ["gone"] } }),
    "unanswered",
    false,
    false,
  ],
];
for (const [name, answer, verdict, changed, feedback] of states)
  test(`a stored answer ${name} is shown as ${verdict}`, () => {
    const { state } = present(single, answer);
    assert.equal(state.verdict, verdict);
    assert.equal(state.changed, changed);
    assert.equal(state.feedback !== undefined, feedback);
    assert.equal(state.attempts, 2);
  });

test("feedback: parts, explanation, and the expected answer where parts do not show it", () => {
  const wrong = presentFeedback(
    single,
    grade(single, answered(single, false).response),
    render,
  );
  assert.equal(wrong.explanationHtml, "<p>Why</p>");
  assert.equal(wrong.expectedHtml, undefined);
  assert.equal(wrong.parts[0]?.html, "<p>yes</p>");
  const short = sampleQuestions["short"] as Question;
  const expected = presentFeedback(
    short,
    grade(short, answered(short, false).response),
    render,
  );
  assert.equal(expected.expectedHtml, "<p>`Café au  lait`</p>");
});

test("what nobody can answer has no say in completion", () => {
  const quiz = quizOf(single, sampleQuestions["unreadable"] as Question);
  assert.equal(countsTowardsCompletion(single), true);
  assert.deepEqual(requirementsOf([quiz], 0.5), {
    questions: [{ id: single.id, points: 1, hash: single.hash }],
    passMark: 0.5,
  });
});

test("true and false: in our words with fixed ids, and in fixed order", () => {
  const view = present(sampleQuestions["truth"] as Question);
  assert.ok(view.kind === "choice");
  assert.equal(view.wording, "trueFalse");
  assert.deepEqual(
    view.options.map(({ id }) => id),
    ["true", "false"],
  );
});

const judgements: readonly [
  selfGrade: "correct" | "partial" | "incorrect" | undefined,
  verdict: string,
  points: number,
][] = [
  [undefined, "unanswered", 0],
  ["correct", "correct", 1],
  ["partial", "partial", 0.5],
  ["incorrect", "incorrect", 0],
];
for (const [selfGrade, verdict, points] of judgements)
  test(`a reflection judged ${selfGrade ?? "not yet"} is ${verdict}, and its model answer is shown`, () => {
    const question = sampleQuestions["reflection"] as Question;
    const response = {
      kind: "reflection",
      text: "I think",
      ...(selfGrade && { selfGrade }),
    } as const;
    const { state } = present(question, answered(question, true, { response }));
    assert.equal(state.verdict, verdict);
    assert.equal(state.feedback?.points, points);
    assert.equal(state.feedback?.open, selfGrade ? undefined : true);
    assert.equal(state.feedback?.explanationHtml, "<p>model</p>");
    assert.deepEqual(state.response, response);
  });
