import type { Course } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";

/** One format of courses. A new format is one new reader in the list of `readCourse.ts`. */
export interface CourseReader {
  /** The course, or undefined when the folder is none of this format. Never rejects: what is wrong is a finding. */
  read(files: CourseFiles, names: FallbackNames): Promise<Course | undefined>;
}

/** What a course is called that does not say so itself: usually made from its folder's name. */
export interface FallbackNames {
  readonly fallbackId: string;
  readonly fallbackTitle: string;
}
