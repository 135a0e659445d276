import type { DiagramParser } from "../check/diagramParser.ts";
import { join } from "../coursePath.ts";
import type { Course } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";

/** What a feature of the editor looks at: a text of a course, as it is in the editor. */
export interface Scene {
  readonly course: Course;
  /** The files of the course, those that are being edited as they are in their editors. */
  readonly files: CourseFiles;
  /** Path inside the course. */
  readonly file: string;
  readonly text: string;
  /** Not everywhere can diagrams be parsed. */
  readonly diagrams?: DiagramParser;
}

/** The path of the outline of a course; there need not be one. */
export function summaryOf(course: Course): string {
  return join(course.textFolder ?? "", "SUMMARY.md");
}

export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

/** The two files of settings that stand at the root; every other TOML file of a course is taken for a quiz. */
export function isSettings(path: string): boolean {
  return path === "book.toml" || path === "guided-lessons.toml";
}

export function isQuizFile(path: string): boolean {
  return /\.toml$/i.test(path) && !isSettings(path);
}
