import { fileURLToPath } from "node:url";
import { structuredQuizzes } from "../../../src/core/check/structuredQuizzes.ts";
import { lessonsOf } from "../../../src/core/course/model.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import { renderLesson } from "../../../src/core/markdown/renderLesson.ts";
import type { Quiz } from "../../../src/core/quiz/model.ts";
import { english } from "../../../src/core/text.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";

/** All quizzes of the fixture that holds every kind in both notations, with the structures of its diagrams. */
export async function everyKindQuizzes(): Promise<readonly Quiz[]> {
  const folder = new URL("../../fixtures/quizzes/", import.meta.url);
  const files = folderFiles(fileURLToPath(folder));
  const course = await readCourse(files, {
    fallbackId: "every",
    fallbackTitle: "Every",
  });
  if (course === undefined) throw new Error("the fixture holds no course");
  const parser = mermaidParser();
  const quizzes: Quiz[] = [];
  for (const lesson of lessonsOf(course.nodes)) {
    const rendered = await renderLesson(course, lesson, files, {
      assetUrl: (path) => path,
      remoteImages: false,
      translate: english,
    });
    quizzes.push(...(await structuredQuizzes(rendered, parser)));
  }
  return quizzes;
}
