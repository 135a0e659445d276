import type { LibraryCourse, LibraryLesson } from "./libraryCourse.ts";

/** The lesson that a key names. Both ids may hold slashes, so every course is tried. */
export function findLesson(
  courses: readonly LibraryCourse[],
  key: string,
): LibraryLesson | undefined {
  for (const owner of courses) {
    if (!key.startsWith(`${owner.course.id}/`)) continue;
    const lesson = owner.index.byId(key.slice(owner.course.id.length + 1));
    if (lesson !== undefined) return { owner, lesson };
  }
  return undefined;
}
