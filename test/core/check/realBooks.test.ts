import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { answerKey, grade, wrongAnswer } from "../../../src/core/quiz/grade.ts";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";
import { checkFolder } from "../../../src/tools/checkFolder.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { sharedData } from "../../doubles/sharedData.ts";

const { path: books, options } = sharedData("books");

/** The table of the books' README, which was counted independently. */
function expectedCounts(): Map<string, number[]> {
  const readme = fs.readFileSync(path.join(books, "README.md"), "utf8");
  const rows = readme.matchAll(/^\| `([\w-]+)` \| [^|]+ \|(.+)\|$/gm);
  return new Map(
    Array.from(rows, ([, name = "", cells = ""]) => {
      const [lessons, , ...rest] = cells.split("|").map(Number);
      return [name, [lessons ?? 0, ...rest]];
    }),
  );
}

test(
  "real books have the lessons, diagrams, quizzes and questions that they have",
  options,
  async () => {
    const report = await checkFolder(books, {
      diagrams: mermaidParser(),
    });
    const counted = report.courses.map(
      ({ id, lessons, diagrams, quizzes, questions }) =>
        [id, [lessons, diagrams, quizzes, questions]] as const,
    );
    const expected = expectedCounts();
    assert.equal(expected.size, 9);
    assert.deepEqual(new Map(counted), expected);
    const refused = report.findings.filter(({ rule }) =>
      /^(quiz|diagram)-/.test(rule),
    );
    const errors = refused.filter(({ severity }) => severity === "error");
    assert.deepEqual(
      errors,
      [],
      "all their diagrams and questions can be used",
    );
  },
);

function quizFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (name) =>
        /quiz[^/]*(\/|\.toml$).*|quizzes\//.test(name) &&
        name.endsWith(".toml"),
    )
    .filter((name) => !name.includes("validator-cases"))
    .sort();
}

test(
  "every question of real books gets full marks with its own key, and not with a wrong answer",
  options,
  () => {
    let questions = 0;
    for (const name of quizFiles(books)) {
      if (name.endsWith("book.toml")) continue;
      const text = fs.readFileSync(path.join(books, name), "utf8");
      for (const question of readTomlQuiz(text, name).questions) {
        questions++;
        const key =
          answerKey(question) ?? assert.fail(`${name}: ${question.id}`);
        assert.equal(grade(question, key).points, question.points, name);
        const wrong = wrongAnswer(question) ?? assert.fail(name);
        assert.ok(grade(question, wrong).points < question.points, name);
      }
    }
    assert.ok(questions >= 89, `${questions} questions`);
  },
);

test("the cases of mdbook-quiz's own validator", options, () => {
  const folder = path.join(books, "mdbook-quiz-validator-cases");
  const [, ...rows] = fs
    .readFileSync(path.join(folder, "index.tsv"), "utf8")
    .trim()
    .split("\n");
  // Whether a program compiles and what it prints only a compiler knows.
  const needsCompiler = ["10-invalid.toml", "11-invalid.toml"];
  assert.equal(rows.length, 12);
  for (const row of rows) {
    const [file = "", , expected] = row.split("\t");
    if (needsCompiler.includes(file)) continue;
    const quiz = readTomlQuiz(
      fs.readFileSync(path.join(folder, file), "utf8"),
      file,
    );
    const wrong = quiz.findings.some(({ severity }) => severity === "error");
    assert.equal(wrong ? "invalid" : "valid", expected, file);
  }
});
