import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";

/** The lesson as its course has it now, or the nearest one that is left; none when the course is gone. */
export function nearestLesson(
  { owner: before, lesson: { id } }: LibraryLesson,
  library: CourseLibrary,
): LibraryLesson | undefined {
  const owner = library.course(before.course.id);
  const lesson = owner?.index.nearest(id, before.index);
  return owner && lesson && { owner, lesson };
}
