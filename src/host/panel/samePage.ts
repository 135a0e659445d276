import type { LessonPage } from "../../protocol/page.ts";
import type { ShownLesson } from "../page/shownLesson.ts";

/** Whether two renderings are of one lesson. */
export function sameLesson(
  a: ShownLesson | undefined,
  b: ShownLesson | undefined,
): boolean {
  return (
    a?.lesson.id === b?.lesson.id && a?.owner.course.id === b?.owner.course.id
  );
}

/** Whether two pages ask the same, whatever was answered. */
export function sameQuestions(a: LessonPage, b: LessonPage): boolean {
  const asked = ({ questions }: LessonPage) =>
    JSON.stringify(questions.map((view) => ({ ...view, state: undefined })));
  return asked(a) === asked(b);
}

/** Whether two pages say the same in every respect. */
export function samePage(a: LessonPage, b: LessonPage | undefined): boolean {
  return (
    b !== undefined &&
    a.html === b.html &&
    JSON.stringify(a) === JSON.stringify(b)
  );
}
