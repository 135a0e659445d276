import assert from "node:assert/strict";
import { test } from "node:test";
import { answerKey, wrongAnswer } from "../../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";
import { xapiStatements } from "../../../src/core/report/xapi/xapiStatements.ts";
import { everyKindQuizzes } from "../quiz/everyKindCourse.ts";
import { sampleQuestions } from "../quiz/sampleQuestions.ts";
import { answeredSo, onlyQuestion } from "./sampleReports.ts";

const { several, truth, short, ordering, matching, grid, blanks } =
  sampleQuestions as Readonly<Record<string, Question>>;
const { numeric, reflection, output, runs, fails } =
  sampleQuestions as Readonly<Record<string, Question>>;

/** The id of a part, by its text: ids are hashes. */
function id(question: Question | undefined, text: string): string {
  const parts = Object.values(question ?? {}).flatMap((value) =>
    Array.isArray(value) ? (value as { id?: string; text?: string }[]) : [],
  );
  const found = parts.find((part) => part.text === text)?.id;
  assert.ok(found, text);
  return found;
}

interface Case {
  readonly question: Question | undefined;
  readonly response: Response;
  readonly type: string;
  readonly words: string;
  /** In the standard's form, with texts for ids. */
  readonly standard: string;
  readonly mistakes?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  "several options": {
    question: several,
    response: { kind: "choice", chosen: [id(several, "a"), id(several, "c")] },
    type: "choice",
    words: "a; c",
    standard: "a[,]c",
    mistakes: ["c"],
  },
  "true or false": {
    question: truth,
    response: { kind: "choice", chosen: ["true"] },
    type: "true-false",
    words: "True",
    standard: "true",
    mistakes: ["True"],
  },
  "a line of text": {
    question: short,
    response: { kind: "shortAnswer", text: " tea,\n or so " },
    type: "fill-in",
    words: " tea,\n or so ",
    standard: " tea,\n or so ",
    mistakes: ["tea, or so"],
  },
  "an order": {
    question: ordering,
    response: {
      kind: "ordering",
      order: ["b", "a", "c", "d"].map((text) => id(ordering, text)),
    },
    type: "sequencing",
    words: "b → a → c → d",
    standard: "b[,]a[,]c[,]d",
    mistakes: ["b → a → c → d"],
  },
  pairs: {
    question: matching,
    response: {
      kind: "matching",
      pairs: [
        { left: id(matching, "1"), right: id(matching, "x") },
        { left: id(matching, "2"), right: id(matching, "x") },
      ],
    },
    type: "matching",
    words: "1 → x; 2 → x",
    standard: "1[.]x[,]2[.]x",
    mistakes: ["2 → x"],
  },
  "a grid with several marks in a row": {
    question: grid,
    response: {
      kind: "grid",
      cells: [
        { row: id(grid, "2"), column: id(grid, "a") },
        { row: id(grid, "2"), column: id(grid, "b") },
      ],
    },
    type: "matching",
    words: "2 → a; 2 → b",
    standard: "2[.]a[,]2[.]b",
    mistakes: ["2 → a; 2 → b"],
  },
  gaps: {
    question: blanks,
    response: {
      kind: "blanks",
      filled: [
        { gap: "2", text: "3.14" },
        { gap: "1", text: "two" },
      ],
    },
    type: "fill-in",
    words: "two; 3.14; –",
    standard: "two[,]3.14[,]",
    mistakes: ["1: two", "3: –"],
  },
  "a number with its unit": {
    question: numeric,
    response: { kind: "numeric", text: "3,2 km" },
    type: "numeric",
    words: "3,2 km",
    standard: "3.2",
    mistakes: ["3,2 km"],
  },
  "an own text, judged": {
    question: reflection,
    response: { kind: "reflection", text: "Because.", selfGrade: "partial" },
    type: "long-fill-in",
    words: "Because.",
    standard: "Because.",
  },
  "what is printed": {
    question: output,
    response: { kind: "output", text: "2\n3" },
    type: "long-fill-in",
    words: "2\n3",
    standard: "2\n3",
    mistakes: ["2 3"],
  },
  "a program said to run": {
    question: runs,
    response: { kind: "tracing", compiles: true, output: "7" },
    type: "other",
    words: "compiles: 7",
    standard: "compiles: 7",
    mistakes: ["compiles: 7"],
  },
  "a program said to fail": {
    question: fails,
    response: { kind: "tracing", compiles: false, line: 3 },
    type: "other",
    words: "does not compile: line 3",
    standard: "does not compile: line 3",
  },
};

for (const [name, expected] of Object.entries(cases))
  test(`an answer in words and as xAPI: ${name}`, () => {
    assert.ok(expected.question);
    const reported = onlyQuestion(
      answeredSo(expected.question, expected.response),
    );
    const {
      type,
      choices = [],
      source = [],
      target = [],
    } = reported.interaction;
    let standard = reported.interaction.response ?? "";
    for (const part of [...choices, ...source, ...target])
      standard = standard.replaceAll(part.id, part.text);
    assert.equal(type, expected.type);
    assert.equal(reported.response, expected.words);
    assert.equal(standard, expected.standard);
    assert.deepEqual(reported.mistakes ?? [], expected.mistakes ?? []);
  });

test("an open reflection has no verdict", () => {
  assert.ok(reflection);
  const open = answeredSo(reflection, { kind: "reflection", text: "Hm." });
  const reported = onlyQuestion(open);
  assert.equal(reported.verdict, undefined);
  assert.equal(reported.response, "Hm.");
});

/** Which of its lists an interaction needs, and that its response names what is in them. */
const partsOfType: Readonly<Record<string, readonly string[]>> = {
  choice: ["choices"],
  sequencing: ["choices"],
  matching: ["source", "target"],
};

test("every kind in both notations is a whole interaction, right or wrong", async () => {
  const questions = (await everyKindQuizzes()).flatMap(
    (quiz) => quiz.questions,
  );
  const seen = new Set<string>();
  for (const question of questions)
    for (const response of [answerKey(question), wrongAnswer(question)]) {
      if (response === undefined) continue;
      const report = answeredSo(question, response);
      const [statement] = xapiStatements(report);
      assert.ok(statement, question.id);
      const { definition } = statement.object;
      const { interactionType = "" } = definition;
      seen.add(question.kind);
      const lists = partsOfType[interactionType] ?? [];
      const given = ["choices", "source", "target"].filter(
        (list) => list in definition,
      );
      assert.deepEqual(given, lists, question.id);
      assert.equal("correctResponsesPattern" in definition, false);
      const ids = [definition.choices, definition.source, definition.target]
        .flatMap((list) => list ?? [])
        .map((part) => part.id);
      for (const each of ids) assert.doesNotMatch(each, /\s|\[[,.]\]/);
      if (lists.length === 0) continue;
      const named = (statement.result?.response ?? "")
        .split(/\[[,.]\]/)
        .filter((part) => part !== "");
      for (const part of named) assert.ok(ids.includes(part), question.id);
      // The parts of a diagram stand as it has them: the picture tells as much.
      if (question.kind === "point") continue;
      const sorted = definition.choices?.map((part) =>
        Object.values(part.description).join(),
      );
      assert.deepEqual(sorted, sorted && [...sorted].sort(), "tells no answer");
    }
  assert.equal(seen.size, 12, [...seen].join(" "));
});
