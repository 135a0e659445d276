import { lessonsOf, type Course } from "../../src/core/course/model.ts";
import { readCourse } from "../../src/core/formats/readCourse.ts";
import type { RenderEnvironment } from "../../src/core/markdown/environment.ts";
import type { RenderedLesson } from "../../src/core/markdown/lesson.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import type { CourseFiles } from "../../src/core/ports.ts";
import { english } from "../../src/core/text.ts";
import { memoryFiles } from "./memoryFiles.ts";

/** A page that loads files from `asset:/` and nothing from the network. */
export const testEnvironment: RenderEnvironment = {
  assetUrl: (path) => `asset:/${path}`,
  remoteImages: false,
  translate: english,
};

export async function openCourse(files: CourseFiles): Promise<Course> {
  const names = { fallbackId: "Test Course", fallbackTitle: "Test course" };
  const course = await readCourse(files, names);
  if (!course) throw new Error("the files hold no course");
  return course;
}

/** Renders one Markdown text as the lesson `a` of a course that may hold more files below `src/`. */
export async function renderText(
  markdown: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RenderedLesson> {
  const files = memoryFiles({
    "book.toml": "[output.html]\nmathjax-support = true\n",
    "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [In](deep/in.md)\n",
    "src/a.md": markdown,
    "src/b.md": "# B",
    ...more,
  });
  const course = await openCourse(files);
  const [lesson] = lessonsOf(course.nodes);
  if (!lesson) throw new Error("the course has no lesson");
  return await renderLesson(course, lesson, files, testEnvironment);
}
