import path from "node:path";
import { lessonsOf } from "../../core/course/model.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import { renderLesson } from "../../core/markdown/renderLesson.ts";
import { english } from "../../core/text.ts";
import { courseFolders } from "../../tools/courseFolders.ts";
import { folderFiles } from "../../tools/folderFiles.ts";

/** The sources of all diagrams in the courses of a folder, each once. */
export async function diagramsBelow(
  folder: string,
): Promise<readonly string[]> {
  const sources = new Set<string>();
  for (const inner of await courseFolders(folder)) {
    const files = folderFiles(inner);
    const name = path.basename(inner);
    const course = await readCourse(files, {
      fallbackId: name,
      fallbackTitle: name,
    });
    if (course === undefined) continue;
    for (const lesson of lessonsOf(course.nodes)) {
      const { diagrams } = await renderLesson(course, lesson, files, {
        assetUrl: () => "",
        remoteImages: false,
        translate: english,
      });
      for (const { source } of diagrams) sources.add(source);
    }
  }
  return [...sources];
}
