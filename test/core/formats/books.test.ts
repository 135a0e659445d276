import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import {
  lessonsOf,
  type Course,
  type CourseNode,
} from "../../../src/core/course/model.ts";
import { renderLesson } from "../../../src/core/markdown/renderLesson.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { openCourse, testEnvironment } from "../../doubles/renderText.ts";
import { sharedData } from "../../doubles/sharedData.ts";

const books = sharedData("books");

interface Counts {
  lessons: number;
  drafts: number;
  diagrams: number;
  quizzes: number;
  questions: number;
}

for (const [book, expected] of expectedCounts())
  test(`${book} opens complete`, books.options, async () => {
    const files = folderFiles(path.join(books.path, book));
    const course = await openCourse(files);
    assert.deepEqual(course.findings, []);
    const counts: Counts = {
      lessons: 0,
      drafts: drafts(course.nodes),
      diagrams: 0,
      quizzes: 0,
      questions: 0,
    };
    for (const lesson of lessonsOf(course.nodes)) {
      const rendered = await renderLesson(
        course,
        lesson,
        files,
        testEnvironment,
      );
      assertSound(rendered.html, course);
      counts.lessons++;
      counts.diagrams += rendered.diagrams.length;
      counts.quizzes += rendered.quizzes.length;
      for (const quiz of rendered.quizzes)
        counts.questions += quiz.questions.length;
    }
    assert.deepEqual(counts, expected);
  });

test("there are books to open", books.options, () => {
  assert.ok(expectedCounts().length >= 9);
});

/** The table of the books' own README. */
function expectedCounts(): [string, Counts][] {
  if (books.options.skip !== false) return [];
  const readme = fs.readFileSync(path.join(books.path, "README.md"), "utf8");
  const row =
    /^\| `([\w-]+)` \|[^|]*\| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm;
  return [...readme.matchAll(row)].map(([, book = "", ...numbers]) => {
    const [lessons, drafts, diagrams, quizzes, questions] = numbers.map(Number);
    return [book, { lessons, drafts, diagrams, quizzes, questions } as Counts];
  });
}

function drafts(nodes: readonly CourseNode[]): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      Number(node.kind === "draft") +
      (node.kind === "separator" ? 0 : drafts(node.children)),
    0,
  );
}

function assertSound(html: string, course: Course): void {
  assert.doesNotMatch(html, /<gl-|data-gl-|\uE000|<script/i, course.title);
}
