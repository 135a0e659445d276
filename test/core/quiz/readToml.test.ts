import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { english } from "../../../src/core/text.ts";
import type { ChoiceQuestion } from "../../../src/core/quiz/model.ts";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";

/** One question of a quiz, with the findings as `line:column severity rule`. */
function read(text: string) {
  const quiz = readTomlQuiz(text, "src/quizzes/one.toml");
  return {
    quiz,
    question: quiz.questions[0],
    findings: quiz.findings.map(
      ({ line, column, severity, rule }) =>
        `${line}:${column} ${severity} ${rule}`,
    ),
  };
}

const choiceHead = `[[questions]]
type = "MultipleChoice"
prompt.prompt = "Which?"
`;

function optionsOf(text: string): string {
  const question = read(text).question as ChoiceQuestion;
  const marks = question.options.map(
    (option) => (option.right ? "+" : "-") + option.text,
  );
  return `${question.multiple ? "several" : "one"} ${question.order}: ${marks.join(" ")}`;
}

const choices: readonly [name: string, fields: string, expected: string][] = [
  [
    "one answer is shuffled among the distractors",
    `answer.answer = "a"\nprompt.distractors = ["b", "c"]`,
    "one shuffled: +a -b -c",
  ],
  [
    "a list asks for several, even when it holds one",
    `answer.answer = ["a"]\nprompt.distractors = ["b"]`,
    "several shuffled: +a -b",
  ],
  [
    "answerIndex fixes the order",
    `answer.answer = "a"\nprompt.distractors = ["b", "c"]\nprompt.answerIndex = 1`,
    "one fixed: -b +a -c",
  ],
  [
    "answerIndex 0 is an index too",
    `answer.answer = "a"\nprompt.distractors = ["b", "c"]\nprompt.answerIndex = 0`,
    "one fixed: +a -b -c",
  ],
  [
    "sortAnswers sorts all by their text",
    `answer.answer = "b"\nprompt.distractors = ["c", "a"]\nprompt.sortAnswers = true`,
    "one fixed: -a +b -c",
  ],
  [
    "the right answer among the distractors is shown once, where the answer was put",
    `answer.answer = "a"\nprompt.distractors = ["a ", "b", "c"]\nprompt.answerIndex = 2`,
    "one fixed: -b +a -c",
  ],
  [
    "a distractor listed twice is shown once",
    `answer.answer = "a"\nprompt.distractors = ["b", "b", "c"]`,
    "one shuffled: +a -b -c",
  ],
];
for (const [name, fields, expected] of choices)
  test(`multiple choice: ${name}`, () => {
    assert.equal(optionsOf(choiceHead + fields), expected);
  });

test("short answer: all accepted spellings and the field", () => {
  const { question, findings } = read(`[[questions]]
type = "ShortAnswer"
prompt.prompt = "Say it"
prompt.response = "code"
answer.answer = "let"
answer.alternatives = ["let "]
context = "Because"
id = "say"
promptExplanation = true
`);
  assert.ok(question?.kind === "shortAnswer");
  assert.deepEqual(question.accepted, ["let", "let "]);
  assert.equal(question.field, "code");
  assert.equal(question.explanation, "Because");
  assert.equal(question.id, "say");
  assert.equal(question.asksWhy, true);
  assert.deepEqual(question.at, {
    file: "src/quizzes/one.toml",
    line: 1,
    column: 1,
  });
  assert.deepEqual(findings, []);
});

test("tracing: program, output and the line that is wrong", () => {
  const { quiz } = read(`[[questions]]
type = "Tracing"
prompt.program = """
fn main() { println!("\`\`\`"); }
"""
answer.doesCompile = true
answer.stdout = "x"
[[questions]]
type = "Tracing"
prompt.program = "let x: u8 = -1;"
answer.doesCompile = false
answer.lineNumber = 1
`);
  const [runs, fails] = quiz.questions;
  assert.ok(runs?.kind === "tracing" && fails?.kind === "tracing");
  assert.equal(runs.output, "x");
  assert.match(runs.prompt, /^````rust\n/, "a longer fence than the program's");
  assert.equal(fails.errorLine, 1);
  assert.deepEqual(quiz.findings, []);
});

test("multipart: questions name a shared context", () => {
  const { quiz } = read(`[multipart]
shared = "Look at this"
${choiceHead}multipart = "shared"
answer.answer = "a"
prompt.distractors = ["b"]
`);
  assert.equal(quiz.contexts["shared"], "Look at this");
  assert.equal(quiz.questions[0]?.context, "shared");
});

const wrong: readonly [name: string, text: string, findings: string[]][] = [
  ["no questions", "", ["1:1 warning quiz-empty"]],
  ["a syntax error", 'x = "', ["1:6 error quiz-syntax"]],
  [
    "an unknown type",
    '[[questions]]\ntype = "Essay"\nprompt.prompt = "?"',
    ["2:1 error quiz-type"],
  ],
  ["no type", '[[questions]]\nid = "a"', ["1:1 error quiz-field"]],
  [
    "no right answer",
    `${choiceHead}answer.answer = []\nprompt.distractors = ["b", "c"]`,
    ["4:1 error quiz-no-right-option"],
  ],
  [
    "an empty short answer",
    '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "?"\nanswer.answer = " "',
    ["4:1 error quiz-no-right-option"],
  ],
  [
    "distractors that are no list",
    `${choiceHead}answer.answer = "a"\nprompt.distractors = "b"`,
    ["5:1 error quiz-field"],
  ],
  [
    "the right answer among the distractors",
    `${choiceHead}answer.answer = "a"\nprompt.distractors = [\n "a",\n "b"]`,
    ["6:2 warning answer-among-distractors"],
  ],
  [
    "an index after the last",
    `${choiceHead}answer.answer = "a"\nprompt.distractors = ["b"]\nprompt.answerIndex = 5`,
    ["6:1 warning quiz-option-order"],
  ],
  [
    "a context that is not there",
    `${choiceHead}multipart = "no"\nanswer.answer = "a"\nprompt.distractors = ["b"]`,
    ["4:1 error quiz-multipart"],
  ],
  [
    "output of a program that does not compile",
    '[[questions]]\ntype = "Tracing"\nprompt.program = "x"\nanswer.doesCompile = false\nanswer.stdout = "x"',
    ["5:1 warning quiz-contradiction"],
  ],
  [
    "a program in the wrong field",
    '[[questions]]\ntype = "Tracing"\nprompt.prompt = "x"\nanswer.doesCompile = false',
    ["3:1 warning quiz-field"],
  ],
];
for (const [name, text, expected] of wrong)
  test(`finding: ${name}`, () => {
    assert.deepEqual(read(text).findings, expected);
  });

test("a question that is wrong is unreadable, and the others work", () => {
  const { quiz } = read(`[[questions]]
type = "Essay"
prompt.prompt = "Write!"
${choiceHead}answer.answer = "a"
prompt.distractors = ["b"]
`);
  const [first, second] = quiz.questions;
  assert.ok(first?.kind === "unreadable");
  assert.equal(first.prompt, "Write!");
  assert.equal(first.points, 0);
  assert.match(english(first.finding.message), /Essay/);
  assert.equal(second?.kind, "choice");
});

test("ids: written ones are kept, missing ones come from the prompt, doubles are told apart", () => {
  const one = `${choiceHead}answer.answer = "a"\nprompt.distractors = ["b"]\n`;
  const other = `${choiceHead}answer.answer = "c"\nprompt.distractors = ["b"]\n`;
  const named = `${one}id = "x"\n`;
  const ids = (text: string) =>
    readTomlQuiz(text, "q.toml").questions.map((question) => question.id);
  assert.deepEqual(ids(one), ids(other), "editing the answer keeps the id");
  assert.equal(new Set(ids(one + other)).size, 2);
  assert.deepEqual(ids(named + named), ["x", "x-2"]);
  assert.deepEqual(read(named + named).findings, ["12:1 error duplicate-id"]);
});

test("the hash follows what is asked and what is right, not where it stands or why", () => {
  const hash = (fields: string) => read(choiceHead + fields).question?.hash;
  const plain = `answer.answer = "a"\nprompt.distractors = ["b", "c"]\n`;
  assert.equal(hash(plain), hash(`${plain}context = "Because"\nid = "new"\n`));
  assert.equal(
    hash(plain),
    hash(`answer.answer = "a"\nprompt.distractors = ["c", "b"]\n`),
  );
  assert.notEqual(
    hash(plain),
    hash(`answer.answer = "b"\nprompt.distractors = ["a", "c"]\n`),
  );
});

test("keys of an object's prototype are keys like any other", () => {
  const { quiz } = read(`[multipart]
__proto__ = "Look"
${choiceHead}multipart = "__proto__"
id = "constructor"
answer.answer = "a"
prompt.distractors = ["b"]
`);
  assert.equal(quiz.contexts["__proto__"], "Look");
  assert.equal(quiz.questions[0]?.context, "__proto__");
  assert.equal(quiz.contexts["toString"], undefined);
});

test("any text gives a quiz and never an exception", () => {
  const piece = fc.constantFrom(
    "[[questions]]\n",
    'type = "MultipleChoice"\n',
    'type = "Tracing"\n',
    'prompt.prompt = "?"\n',
    "prompt = 3\n",
    'answer.answer = ["a"]\n',
    "answer.doesCompile = 1\n",
    "questions = 5\n",
    "[multipart]\n",
    '"""',
    "\0",
  );
  const pieces = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const quiz = readTomlQuiz(parts.join(""), "q.toml");
      assert.ok(Array.isArray(quiz.questions));
      for (const { line, column } of quiz.findings)
        assert.ok(line >= 1 && column >= 1);
    }),
    { numRuns: 300 },
  );
});
