import assert from "node:assert/strict";
import { test } from "node:test";
import { questionKinds } from "../../../src/core/quiz/kinds/list.ts";
import { countsTowardsCompletion } from "../../../src/core/quiz/requirements.ts";
import { everyKindQuizzes } from "./everyKindCourse.ts";
import { testGrading } from "./gradingProperties.ts";

const quizzes = await everyKindQuizzes();
const questions = quizzes.flatMap((quiz) => quiz.questions);

test("the fixture course is sound", () => {
  const findings = quizzes.flatMap((quiz) => quiz.findings);
  assert.deepEqual(findings, []);
});

for (const notation of ["in-", "toml-"])
  test(`every kind is written in the notation “${notation}”`, () => {
    const written = questions.filter(({ id }) => id.startsWith(notation));
    const kinds = new Set(written.map((question) => question.kind));
    const known = Object.keys(questionKinds).filter(
      (kind) => kind !== "unreadable",
    );
    assert.deepEqual([...kinds].sort(), known.sort());
    assert.ok(written.every(countsTowardsCompletion));
  });

for (const question of questions) testGrading(question.id, question);
