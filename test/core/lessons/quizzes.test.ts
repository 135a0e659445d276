import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answerKey, grade } from "../../../src/core/quiz/grade.ts";
import type { ChoiceQuestion, Question, Quiz } from "../../../src/core/quiz/model.ts";
import { readInlineQuiz } from "../../../src/core/quiz/readInline.ts";
import { countsTowardsCompletion } from "../../../src/core/quiz/requirements.ts";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";
import { courseText } from "./bundledCourse.ts";

const first = inlineQuizzes("src/what-is-a-distributed-system.md");
const second = [
  readTomlQuiz(
    courseText("quizzes/message-passing.toml"),
    "quizzes/message-passing.toml",
  ),
  ...inlineQuizzes("src/message-passing.md"),
];

describe("the quizzes of the bundled course", () => {
  it("the first lesson asks six questions or more, the second too", () => {
    assert.ok(questions(first).length >= 6);
    assert.ok(questions(second).length >= 6);
  });

  it("the second lesson uses its quiz file", () => {
    assert.match(
      courseText("src/message-passing.md"),
      /^\{\{#quiz \.\.\/quizzes\/message-passing\.toml\}\}$/m,
    );
  });

  it("both have questions with one right answer and with several", () => {
    for (const quizzes of [first, second])
      assert.deepEqual(
        new Set(choices(quizzes).map((question) => question.multiple)),
        new Set([true, false]),
      );
  });

  it("they ask in at least five ways, once about a diagram", () => {
    const kinds = new Set(
      questions([...first, ...second]).map(({ kind }) => kind),
    );
    assert.ok(kinds.size >= 5, [...kinds].join(", "));
    assert.ok(kinds.has("point"));
  });

  it("the page can show every question, so that all of them count", () => {
    assert.deepEqual(
      questions([...first, ...second]).filter(
        (question) => !countsTowardsCompletion(question),
      ),
      [],
    );
  });

  it("nothing in them is wrong", () => {
    assert.deepEqual(
      [...first, ...second].flatMap((quiz) => quiz.findings),
      [],
    );
  });

  it("every id is there once, and was chosen by the author", () => {
    const ids = questions([...first, ...second]).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)+$/);
  });

  for (const question of questions([...first, ...second]))
    it(`${question.id}: explained, and its own answer gets full marks`, () => {
      assert.ok((question.explanation ?? "").split(/\s+/).length >= 10);
      // Its answer is a part of a drawn diagram: see rendered.test.ts.
      if (question.kind === "point") return;
      const key = answerKey(question);
      assert.ok(key);
      assert.equal(grade(question, key).verdict, "correct");
    });

  for (const question of choices([...first, ...second.slice(1)]))
    it(`${question.id}: says of every wrong option why it is wrong`, () => {
      for (const option of question.options.filter(({ right }) => !right))
        assert.ok(
          (option.feedback ?? "").split(/\s+/).length >= 8,
          option.text,
        );
    });

  it("the longest option is seldom the right one", () => {
    const single = choices([...first, ...second]).filter(
      (question) => !question.multiple,
    );
    const givenAway = single.filter(({ options }) => {
      const byLength = options.toSorted(
        (a, b) => b.text.length - a.text.length,
      );
      return byLength[0]?.right;
    });
    assert.ok(
      givenAway.length <= single.length / 3,
      givenAway.map(({ id }) => id).join(", "),
    );
  });
});

function inlineQuizzes(file: string): Quiz[] {
  const text = courseText(file);
  const blocks = text.matchAll(/^<quiz (.*)>\n([\s\S]*?)^<\/quiz>$/gm);
  return [...blocks].map((match) => {
    const before = text.slice(0, match.index).split("\n").length + 1;
    return readInlineQuiz({
      body: match[2] ?? "",
      attributes: Object.fromEntries(
        [...(match[1] ?? "").matchAll(/(\w+)="([^"]*)"/g)].map(
          ([, name = "", value = ""]) => [name, value],
        ),
      ),
      file,
      lineAt: (line) => before + line,
    });
  });
}

function questions(quizzes: readonly Quiz[]): Question[] {
  return quizzes.flatMap((quiz) => quiz.questions);
}

function choices(quizzes: readonly Quiz[]): ChoiceQuestion[] {
  return questions(quizzes).filter((question) => question.kind === "choice");
}
