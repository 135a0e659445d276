import { singleLesson } from "../course/singleLesson.ts";
import { lessonAt } from "../course/model.ts";
import type { RenderEnvironment } from "../markdown/environment.ts";
import type { RenderedLesson } from "../markdown/lesson.ts";
import { renderLesson } from "../markdown/renderLesson.ts";
import { english } from "../text.ts";
import type { Scene } from "./scene.ts";

/** A file of the course as the lesson it is, or would be; nothing but its data is looked at. */
export async function lessonOf(
  { course, files }: Pick<Scene, "course" | "files">,
  path: string,
): Promise<RenderedLesson> {
  const lesson = lessonAt(course, path) ?? singleLesson(course.id, path).lesson;
  return renderLesson(course, lesson, files, nobodyLooks);
}

const nobodyLooks: RenderEnvironment = {
  assetUrl: (path) => path,
  remoteImages: true,
  translate: english,
};

/** The headings of a Markdown file with the ids that links name them by. */
export async function lessonHeadings(
  scene: Pick<Scene, "course" | "files">,
  path: string,
): Promise<RenderedLesson["headings"]> {
  return (await lessonOf(scene, path)).headings;
}
