import { join } from "../coursePath.ts";
import type { Course } from "../course/model.ts";
import type { RenderEnvironment } from "./environment.ts";
import { assumeImages } from "./images.ts";
import { LessonScope } from "./lessonScope.ts";
import { LessonWriter } from "./lessonWriter.ts";
import { constantMap, type SourceMap } from "./sourceLines.ts";
import { problemMark } from "./syntax/directives.ts";

/**
 * Safe HTML of a Markdown text inside a lesson, such as an option's feedback or an explanation. `from` is the file
 * that links are resolved from; without it, the course's text folder. `source` says which lines of the lesson it is
 * made of. What is wrong was reported with the lesson.
 */
export function renderFragment(
  markdown: string,
  course: Course,
  environment: RenderEnvironment,
  from?: string,
  source?: SourceMap,
): string {
  return write(markdown, course, environment, from, (writer, text, known) =>
    writer.writeInside(text, source ?? known),
  );
}

/** The same for one paragraph, without the paragraph around it. */
export function renderInline(
  markdown: string,
  course: Course,
  environment: RenderEnvironment,
  from?: string,
): string {
  return write(markdown, course, environment, from, (writer, text, source) =>
    writer.writeInline(text, source),
  );
}

function write(
  markdown: string,
  course: Course,
  environment: RenderEnvironment,
  from: string | undefined,
  by: (writer: LessonWriter, text: string, source: SourceMap) => string,
): string {
  const file = from ?? join(course.textFolder ?? "", "README.md");
  const scope = new LessonScope(course, environment, file, true);
  const source = constantMap({ file, line: 1, column: 1 }, 1);
  const text = markdown.replaceAll(problemMark, "\uFFFD");
  const html = by(new LessonWriter(scope), text, source);
  assumeImages(scope);
  return scope.slots.fill(html);
}
