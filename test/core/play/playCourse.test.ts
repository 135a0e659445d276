import assert from "node:assert/strict";
import { test } from "node:test";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import { playCourse } from "../../../src/core/play/playCourse.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { playFolder } from "../../../src/tools/playFolder.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { fixture, sharedData } from "../../doubles/sharedData.ts";

const diagrams = mermaidParser();

/** Plays a course of one lesson. */
async function play(lesson: string, more: Record<string, string> = {}) {
  const files = memoryFiles({
    "book.toml": '[book]\ntitle = "B"\n',
    "src/SUMMARY.md": "- [A](a.md)\n",
    "src/a.md": `# A\n\n${lesson}\n`,
    ...more,
  });
  const course = await readCourse(files, {
    fallbackId: "b",
    fallbackTitle: "B",
  });
  assert.ok(course);
  return playCourse(course, files, diagrams);
}

const choice = (right: string) =>
  `<quiz id="q">\n\nWhich?\n\n- [${right}] One\n- [ ] Two\n\n</quiz>`;
const flowchart = "```mermaid\nflowchart TB\n  a --> b\n```\n\n";
const point = (target: string) =>
  `${flowchart}<quiz id="q" kind="point">\n\nWhere?\n\n[[${target}]]\n\n</quiz>`;
const file = "{{#quiz q.toml}}";
const toml = (question: string) => ({
  "src/q.toml": `[[questions]]\nid = "t"\n${question}\n`,
});

const sound: Record<string, [lesson: string, more?: Record<string, string>]> = {
  "a lesson without questions": ["Text."],
  "a choice": [choice("x")],
  "a reflection alone": ['<quiz id="q">\n\nWhy?\n\n---\n\nSo.\n\n</quiz>'],
  "a point of a diagram": [point("a")],
  "an exam that can be handed in once": [
    file,
    {
      "src/q.toml": `mode = "exam"\nattempts = 1\npassMark = 0.9\n[[questions]]\nid = "t"\ntype = "TrueFalse"\nprompt.prompt = "Is it?"\nanswer.answer = true\n`,
    },
  ],
  "a pool": [
    file,
    {
      "src/q.toml": `pick = 1\n${["a", "b", "c"].map((id) => `[[questions]]\nid = "${id}"\ntype = "TrueFalse"\nprompt.prompt = "Is ${id}?"\nanswer.answer = true\n`).join("")}`,
    },
  ],
};

for (const [name, [lesson, more]] of Object.entries(sound))
  test(`${name} is played well`, async () => {
    const { lessons, completed, findings } = await play(lesson, more);
    assert.deepEqual(
      { lessons, completed, findings },
      { lessons: 1, completed: 1, findings: [] },
    );
  });

const wrong: Record<
  string,
  [rule: string, lesson: string, more?: Record<string, string>]
> = {
  "no right option": ["quiz-no-right-option", choice(" ")],
  "a part that the diagram has not": ["quiz-diagram", point("nowhere")],
  "a diagram whose every part is right": [
    "play-all-accepted",
    "```mermaid\nflowchart TB\n  a\n```\n\n" +
      '<quiz id="q" kind="point">\n\nWhere?\n\n[[a]]\n\n</quiz>',
  ],
  "a pattern that takes everything": [
    "play-all-accepted",
    '<quiz id="q">\n\nWhat?\n\n[[this|/[\\s\\S]*/]]\n\n</quiz>',
  ],
  "an answer that is also a distractor": [
    "answer-among-distractors",
    file,
    toml(
      'type = "MultipleChoice"\nprompt.prompt = "Which?"\nprompt.distractors = ["A", "B"]\nanswer.answer = "A"',
    ),
  ],
  "a line that the program has not": [
    "quiz-contradiction",
    file,
    toml(
      'type = "Tracing"\nprompt.program = "fn main() {}"\nanswer.doesCompile = false\nanswer.lineNumber = 7',
    ),
  ],
  "a list without a right answer": [
    "quiz-no-right-option",
    file,
    toml('type = "Select"\nprompt.text = "It is [[one|two]]."'),
  ],
  "an empty answer": [
    "quiz-no-right-option",
    file,
    toml('type = "ShortAnswer"\nprompt.prompt = "What?"\nanswer.answer = " "'),
  ],
  "a file that is no TOML": [
    "quiz-syntax",
    file,
    { "src/q.toml": "[[questions" },
  ],
};

for (const [name, [rule, lesson, more]] of Object.entries(wrong))
  test(`${name} is found by playing`, async () => {
    const { completed, findings } = await play(lesson, more);
    assert.deepEqual(
      findings.map((finding) => [finding.rule, finding.severity]),
      [[rule, "error"]],
    );
    assert.equal(completed, 0);
  });

test("a pass mark of 0 lets wrong answers through, which is said but no error", async () => {
  const { completed, findings } = await play(choice("x"), {
    "guided-lessons.toml": "passMark = 0\n",
  });
  assert.equal(completed, 1);
  assert.deepEqual(
    findings.map(({ rule, severity }) => [rule, severity]),
    [["play-pass-mark", "info"]],
  );
});

test("a chapter that cannot be read is a failure, at the place that names it", async () => {
  const { lessons, completed, findings } = await play("Text.", {
    "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n",
    "src/c.md": "\0",
  });
  assert.deepEqual({ lessons, completed }, { lessons: 1, completed: 1 });
  assert.deepEqual(
    findings.map(({ file, line, column, rule, severity }) =>
      [file, line, column, rule, severity].join(" "),
    ),
    [
      "src/SUMMARY.md 2 7 missing-chapter error",
      "src/c.md 1 1 unreadable-chapter error",
    ],
  );
});

const unread: readonly (readonly [
  rule: string,
  place: string,
  lesson: string,
])[] = [
  ["missing-quiz", "3:9", "{{#quiz no.toml}}"],
  ["unreadable-quiz", "3:14", "Text {{#quiz binary.toml}} here"],
  ["outside-course", "3:9", "{{#quiz ../../q.toml}}"],
  ["unclosed-quiz", "3:1", "<quiz>\n\nWhich?\n\n- [x] One\n- [ ] Two"],
];

for (const [rule, place, lesson] of unread)
  test(`a quiz that cannot be read is a failure: ${rule}`, async () => {
    const { lessons, completed, findings } = await play(
      `${lesson}\n\n[A link outside](../../x.md)`,
      { "src/binary.toml": "\0" },
    );
    assert.deepEqual({ lessons, completed }, { lessons: 1, completed: 0 });
    assert.deepEqual(
      findings.map(({ file, line, column, rule, severity }) =>
        [file, `${line}:${column}`, rule, severity].join(" "),
      ),
      [`src/a.md ${place} ${rule} error`],
    );
  });

test("every kind in both notations, exams and pools are played well", async () => {
  const played = await playFolder(fixture("quizzes"), diagrams);
  assert.deepEqual(played.findings, []);
  assert.ok(played.courses.every((each) => each.completed === each.lessons));
});

test("the bundled course is played well", async () => {
  const played = await playFolder("lessons", diagrams);
  assert.deepEqual(played.findings, []);
  assert.ok(played.courses.length > 0);
  assert.ok(played.courses.every((each) => each.completed === each.lessons));
});

const books = sharedData("books");

test("real books are played well", books.options, async () => {
  const played = await playFolder(books.path, diagrams);
  assert.deepEqual(played.findings, []);
  assert.equal(played.courses.length, 9);
  assert.ok(played.courses.every((each) => each.completed === each.lessons));
});
