import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { firstKey } from "../../../src/core/progress/firstAnswer.ts";
import { gradedAnswer } from "../../../src/core/progress/gradedAnswer.ts";
import type { FirstAnswer } from "../../../src/core/progress/model.ts";
import { responseKinds } from "../../../src/core/progress/parseResponse.ts";
import { answerKey, wrongAnswer } from "../../../src/core/quiz/grade.ts";
import type { Question } from "../../../src/core/quiz/model.ts";
import { interactionTypes } from "../../../src/core/report/model.ts";
import { parseReport } from "../../../src/core/report/parseReport.ts";
import { schemaErrors, type Schema } from "../progress/schemaCheck.ts";
import { everyKindQuizzes } from "../quiz/everyKindCourse.ts";
import { answeredSo, day, onlyQuestion } from "./sampleReports.ts";

function schemaOf(name: string): Schema {
  const file = new URL(`../../../schemas/${name}`, import.meta.url);
  return JSON.parse(fs.readFileSync(file, "utf8")) as Schema;
}
const schema = schemaOf("report.schema.json");

/** A wrong answer to a question, as it is kept when a later one takes its place. */
function wrongFirst(question: Question): FirstAnswer | undefined {
  const response = wrongAnswer(question);
  const given = response && gradedAnswer(question, { response });
  if (given === undefined) return undefined;
  const { hash: _, ...first } = given;
  return { ...first, at: day - 1000 };
}

const quizzes = await everyKindQuizzes();
for (const question of quizzes.flatMap((quiz) => quiz.questions)) {
  const response = answerKey(question);
  if (response === undefined) continue;
  test(`the report of ${question.id} fits the schema and is read again`, () => {
    const first = wrongFirst(question);
    const key = firstKey(question.id, question.hash);
    const report = answeredSo(question, response, {
      hints: { [question.id]: { count: 1, at: day, hash: question.hash } },
      ...(first && { firsts: { [key]: first } }),
    });
    assert.deepEqual(schemaErrors(report, schema), []);
    assert.deepEqual(parseReport(JSON.stringify(report)), { ok: true, report });
    const told = onlyQuestion(report);
    assert.equal(told.first?.verdict, first?.verdict);
    assert.equal(told.hints, 1);
  });
}

test("the schemas name every kind of question and interaction", () => {
  const kinds = new Set<unknown>(responseKinds);
  const named = (found: Schema | undefined) => new Set(found?.enum);
  const { question } = schema.definitions ?? {};
  assert.deepEqual(named(question?.properties?.["kind"]), kinds);
  assert.deepEqual(
    named(question?.properties?.["interaction"]?.properties?.["type"]),
    new Set<unknown>(interactionTypes),
  );
  const { response } = schemaOf("progress.schema.json").definitions ?? {};
  assert.deepEqual(named(response?.properties?.["kind"]), kinds);
});
