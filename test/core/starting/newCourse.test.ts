import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCourse } from "../../../src/core/check/checkCourse.ts";
import { lessonsOf } from "../../../src/core/course/model.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import { playCourse } from "../../../src/core/play/playCourse.ts";
import {
  firstLessonPath,
  newCourseFiles,
  type NewCourse,
} from "../../../src/core/starting/newCourse.ts";
import { english, type Translate } from "../../../src/core/text.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

const diagrams = mermaidParser();

/** A translation whose every text holds what a careless writer of files stumbles over. */
const hostile: Translate = (text) => `${english(text)} "ä" [x] \\ #`;

const courses: Record<string, [course: NewCourse, translate?: Translate]> = {
  "in English": [{ title: "My Course", language: "en", id: "my-course" }],
  "written from right to left": [{ title: "دورة", language: "ar", id: "دورة" }],
  "with signs that TOML and Markdown have uses for": [
    { title: 'A "new" \\ *course* # 1\u007f', language: "en", id: "a" },
  ],
  "in words that hold such signs": [
    { title: "Course", language: "en", id: "course" },
    hostile,
  ],
};

for (const [name, [wanted, translate]] of Object.entries(courses))
  test(`a new course ${name} is sound, and its answers complete it`, async () => {
    const files = newCourseFiles(wanted, translate ?? english);
    const course = memoryFiles(
      Object.fromEntries(files.map(({ path, text }) => [path, text])),
    );
    const read = await readCourse(course, {
      fallbackId: "?",
      fallbackTitle: "?",
    });
    assert.ok(read);
    assert.equal(read.title, wanted.title);
    assert.equal(read.id, wanted.id);
    assert.equal(read.language, wanted.language);
    assert.deepEqual(
      [...lessonsOf(read.nodes)].map(({ path }) => path),
      [firstLessonPath],
    );
    const { counts, findings } = await checkCourse(read, course, { diagrams });
    assert.deepEqual(findings, []);
    assert.deepEqual(counts, {
      lessons: 1,
      diagrams: 1,
      quizzes: 2,
      questions: 3,
    });
    const played = await playCourse(read, course, diagrams);
    assert.deepEqual(played, {
      lessons: 1,
      completed: 1,
      questions: 3,
      findings: [],
    });
  });

test("the workflow is there only when it is asked for, and calls commands that exist", async () => {
  const wanted = { title: "C", language: "en", id: "c" };
  const paths = (course: NewCourse) =>
    newCourseFiles(course, english).map(({ path }) => path);
  const added = paths({ ...wanted, checkedBy: "owner/name" }).filter(
    (path) => !paths(wanted).includes(path),
  );
  assert.deepEqual(added, [".github/workflows/check.yml"]);
  const workflow = newCourseFiles(
    { ...wanted, checkedBy: "owner/name" },
    english,
  ).at(-1);
  const { cliCommands } = await import("../../../src/tools/commands/list.ts");
  const called = [
    ...(workflow?.text.matchAll(/guided-lessons (\w+) /g) ?? []),
  ].map(([, command]) => command);
  assert.deepEqual(called, ["check", "play"]);
  for (const command of called)
    assert.ok(cliCommands.some(({ name }) => name === command));
});
