import { say, type Translate } from "../text.ts";
import { authorsPage } from "./authorsPage.ts";
import { checkWorkflow } from "./checkWorkflow.ts";
import { firstLesson, firstQuiz } from "./firstLesson.ts";
import type { NewFile } from "./newFile.ts";
import { tomlText } from "./tomlText.ts";

/** What a new course is made from. */
export interface NewCourse {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Progress is kept under it. */
  readonly id: string;
  /** Adds a workflow for GitHub that checks the course: `owner/name` of the repository with the command line. */
  readonly checkedBy?: string;
}

/** The lesson that a new course begins with, from its root. */
export const firstLessonPath = "src/first-lesson.md";

/** A small and complete course. It is sound: `check` finds nothing in it, and its answers complete it. */
export function newCourseFiles(
  course: NewCourse,
  translate: Translate,
): readonly NewFile[] {
  const { title, language, id, checkedBy } = course;
  const files: NewFile[] = [
    {
      path: "book.toml",
      text: `[book]
title = ${tomlText(title)}
authors = []
language = ${tomlText(language)}
src = "src"
`,
    },
    {
      path: "guided-lessons.toml",
      text: `# ${translate(say`Progress is kept under this name: leave it as it is once somebody has begun.`)}
id = ${tomlText(id)}
version = "0.1.0"

# ${translate(say`The share of the points that completes a lesson.`)}
passMark = 0.7
`,
    },
    {
      path: "src/SUMMARY.md",
      text: `# Summary

# ${translate(say`Part 1`)}

- [${translate(say`First Lesson`)}](first-lesson.md)
`,
    },
    { path: firstLessonPath, text: firstLesson(translate) },
    { path: "quizzes/first-lesson.toml", text: firstQuiz(translate) },
    { path: "README.md", text: authorsPage(title, translate) },
  ];
  return checkedBy === undefined
    ? files
    : [
        ...files,
        {
          path: ".github/workflows/check.yml",
          text: checkWorkflow(checkedBy),
        },
      ];
}
