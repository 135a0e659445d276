import { courseContent } from "../../core/packaging/courseContent.ts";
import { folderCourses } from "../../tools/folderCourses.ts";

/** The sources of all diagrams in the courses of a folder, each once. */
export async function diagramsBelow(
  folder: string,
): Promise<readonly string[]> {
  const sources = new Set<string>();
  for await (const { course, files } of folderCourses(folder)) {
    // The outline is read already, and holds no diagrams.
    const { diagrams } = await courseContent(files, async () => course);
    for (const source of diagrams) sources.add(source);
  }
  return [...sources];
}
