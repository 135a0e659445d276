import { folderOf, join, normalise } from "../coursePath.ts";
import type { LessonIndex } from "../course/lessonIndex.ts";
import type { Course, Lesson } from "../course/model.ts";

/**
 * The lesson that an entry of `prerequisites` names: by its id, by the path of its file (from the lesson's own
 * folder, the text folder or the course), or by its title. Undefined when it names none: then it may be words for
 * the reader, such as "A little programming".
 */
export function namedLesson(
  name: string,
  from: Lesson,
  { course, index }: NamedIn,
): Lesson | undefined {
  const wanted = name.trim();
  return (
    index.byId(wanted) ??
    byPath(wanted, from, { course, index }) ??
    byTitle(wanted, index)
  );
}

/** Where names are looked up. */
export interface NamedIn {
  readonly course: Pick<Course, "textFolder">;
  readonly index: LessonIndex;
}

/** One word is meant as a lesson's name; several are a sentence for the reader. */
export function looksLikeName(entry: string): boolean {
  return /^\S+$/.test(entry.trim());
}

function byPath(
  name: string,
  from: Lesson,
  { course, index }: NamedIn,
): Lesson | undefined {
  for (const folder of [folderOf(from.path), course.textFolder ?? "", ""])
    for (const file of [name, `${name}.md`]) {
      const path = normalise(join(folder, file));
      const lesson = path === undefined ? undefined : index.byPath(path);
      if (lesson !== undefined) return lesson;
    }
  return undefined;
}

function byTitle(name: string, index: LessonIndex): Lesson | undefined {
  const wanted = name.toLowerCase();
  return index.lessons.find(({ title }) => title.toLowerCase() === wanted);
}
