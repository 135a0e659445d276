import assert from "node:assert/strict";
import { test } from "node:test";
import { singleLesson } from "../../../src/core/course/singleLesson.ts";
import { renderQuizFile } from "../../../src/core/markdown/renderQuizFile.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { testEnvironment } from "../../doubles/renderText.ts";

async function render(text: string | undefined) {
  const { course, lesson } = singleLesson("one", "quizzes/rivers.toml");
  const files = memoryFiles(text === undefined ? {} : { [lesson.path]: text });
  return renderQuizFile(course, lesson, files, testEnvironment);
}

const question = `[[questions]]
type = "TrueFalse"
id = "nile"
prompt.prompt = "The Nile is long."
answer.answer = true
`;

test("a quiz file is a page with its title, its questions and their lines", async () => {
  const { title, html, quizzes, quizLines, findings } = await render(
    `title = "Rivers"\n\n${question}`,
  );
  assert.equal(title, "Rivers");
  assert.match(html, /<h1 data-line="1">Rivers<\/h1>/);
  assert.match(html, /<p data-line="6">The Nile is long\.<\/p>/);
  // The heading says it already.
  assert.equal(quizzes[0]?.title, undefined);
  assert.deepEqual([...quizLines.keys()], ["rivers"]);
  assert.deepEqual(findings, []);
});

test("without a title it goes by its name", async () => {
  assert.equal((await render(question)).title, "rivers");
});

const broken: readonly (readonly [string, string | undefined, RegExp])[] = [
  ["no TOML", "title = ", /data-rule="quiz-syntax"/],
  ["no file", undefined, /data-rule="missing-quiz"/],
  ["a stray key", `${question}colour = "red"\n`, /data-line="6"/],
  [
    "a question about a diagram of a lesson",
    `[[questions]]\ntype = "Point"\nprompt.prompt = "Where?"\nanswer.answer = "a"\n`,
    /data-rule="diagram-elsewhere"/,
  ],
];

for (const [name, text, box] of broken)
  test(`what is wrong is said in one box: ${name}`, async () => {
    const { html } = await render(text);
    assert.match(html, box);
    assert.equal(html.match(/class="problem"/g)?.length, 1);
  });
