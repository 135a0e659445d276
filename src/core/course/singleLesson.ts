import { nameOf } from "../coursePath.ts";
import type { Course, Lesson } from "./model.ts";

/** A course of one text, for a preview of a file that belongs to no course. */
export function singleLesson(
  id: string,
  path: string,
): { readonly course: Course; readonly lesson: Lesson } {
  const title = nameOf(path).replace(/\.(md|markdown)$/i, "");
  const lesson: Lesson = {
    kind: "lesson",
    id: path,
    title,
    path,
    children: [],
  };
  return {
    lesson,
    course: {
      id,
      title,
      authors: [],
      language: "en",
      direction: "ltr",
      passMark: 0.7,
      nodes: [lesson],
      reading: { smartPunctuation: false, math: true, hideLines: {} },
      findings: [],
    },
  };
}
