import assert from "node:assert/strict";
import { test } from "node:test";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";

function findings(toml: string): string[] {
  return readTomlQuiz(toml, "q.toml").findings.map(
    ({ line, severity, rule }) => `${line} ${severity} ${rule}`,
  );
}

const fields: readonly [
  name: string,
  type: string,
  lines: string,
  found: string[],
][] = [
  ["no answer", "TrueFalse", 'prompt.prompt = "?"', ["1 error quiz-field"]],
  [
    "a bad pattern",
    "ShortAnswer",
    'prompt.prompt = "?"\nanswer.answer = "a"\nanswer.pattern = "("',
    ["5 error quiz-pattern"],
  ],
  [
    "a number in words",
    "Numeric",
    'prompt.prompt = "?"\nanswer.value = "many"',
    ["4 error quiz-field"],
  ],
  [
    "a tolerance below 0",
    "Numeric",
    'prompt.prompt = "?"\nanswer.value = 3\nanswer.tolerance = -1',
    ["5 error quiz-blank-number"],
  ],
  [
    "a text without gaps",
    "Blanks",
    'prompt.text = "?"',
    ["3 error quiz-empty-blank"],
  ],
  [
    "an empty gap",
    "Blanks",
    'prompt.text = "a [[]]"',
    ["3 error quiz-empty-blank"],
  ],
  [
    "a gap with nothing right",
    "Select",
    'prompt.text = "a [[b|c]]"',
    ["3 error quiz-no-right-option"],
  ],
  [
    "one item to order",
    "Ordering",
    'prompt.prompt = "?"\nanswer.order = ["a"]',
    ["4 error quiz-single-item"],
  ],
  [
    "equal items to order",
    "Ordering",
    'prompt.prompt = "?"\nanswer.order = ["a", "b", " a"]',
    ["4 error quiz-repeated-option"],
  ],
  [
    "a pair of three",
    "Matching",
    'prompt.prompt = "?"\nanswer.pairs = [["a", "b"], ["c", "d", "e"]]',
    ["4 error quiz-empty-cell"],
  ],
  [
    "an answer not among the columns",
    "Grid",
    'prompt.prompt = "?"\nprompt.columns = ["a", "b"]\nanswer.rows = [["r", "c"]]',
    ["5 error quiz-answer-not-offered"],
  ],
  [
    "no output",
    "Output",
    'prompt.program = "x"\nanswer.stdout = ""',
    ["4 error quiz-empty-blank"],
  ],
  [
    "pointing at nothing",
    "Point",
    'prompt.prompt = "?"\nanswer.answer = []',
    ["4 error quiz-no-right-option"],
  ],
  [
    "points below 0",
    "Messages",
    'prompt.prompt = "?"\npoints = -1',
    ["4 warning quiz-field"],
  ],
  [
    "feedback for no option",
    "MultipleChoice",
    'prompt.prompt = "?"\nprompt.distractors = ["b"]\nanswer.answer = "a"\nanswer.feedback = { c = "no" }',
    ["6 warning quiz-feedback"],
  ],
];
for (const [name, type, lines, found] of fields)
  test(`TOML finding: ${name}`, () => {
    assert.deepEqual(
      findings(`[[questions]]\ntype = "${type}"\n${lines}`),
      found,
    );
  });

test("TOML: hints, points, feedback and a kept order", () => {
  const [question] = readTomlQuiz(
    `[[questions]]
type = "MultipleChoice"
prompt.prompt = "?"
prompt.distractors = ["b"]
answer.answer = "a"
answer.feedback = { b = "no" }
hints = ["think", " "]
points = 2.5
shuffle = false`,
    "q.toml",
  ).questions;
  assert.ok(question?.kind === "choice");
  assert.deepEqual(question.hints, ["think"]);
  assert.equal(question.points, 2.5);
  assert.equal(question.order, "fixed");
  assert.deepEqual(
    question.options.map((option) => option.feedback),
    [undefined, "no"],
  );
});

const one =
  '\n[[questions]]\ntype = "TrueFalse"\nprompt.prompt = "?"\nanswer.answer = true\n';
const settings: readonly [lines: string, expected: object, found: string[]][] =
  [
    ["", { mode: "practice" }, []],
    [
      'mode = "exam"\nattempts = 2\npassMark = 0.5\ntitle = " T "',
      { mode: "exam", attempts: 2, passMark: 0.5, title: "T" },
      [],
    ],
    ["pick = 1", { mode: "practice", pick: 1 }, []],
    ["pick = 3", { mode: "practice", pick: 3 }, ["1 warning quiz-setting"]],
    ["pick = 0", { mode: "practice" }, ["1 warning quiz-setting"]],
    [
      'mode = "test"\nattempts = 1.5\npassMark = 80',
      { mode: "practice" },
      ["1", "2", "3"].map((line) => `${line} warning quiz-setting`),
    ],
  ];
for (const [lines, expected, found] of settings)
  test(`settings of a quiz: ${lines.replaceAll("\n", ", ") || "none"}`, () => {
    const { mode, pick, attempts, passMark, title } = readTomlQuiz(
      lines + one,
      "q.toml",
    );
    const given = { mode, pick, attempts, passMark, title };
    assert.deepEqual(JSON.parse(JSON.stringify(given)), expected);
    assert.deepEqual(findings(lines + one).sort(), found);
  });

test("editing the answer in a text with gaps keeps its id", () => {
  const id = (answer: string) =>
    readTomlQuiz(
      `[[questions]]\ntype = "Blanks"\nprompt.text = "a [[${answer}]]"`,
      "q.toml",
    ).questions[0]?.id;
  assert.equal(id("b"), id("c"));
});
