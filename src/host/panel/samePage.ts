import type { ProgressChange } from "../../core/progress/progressStore.ts";
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

/** Whether a change of progress is about a lesson; one that names no lessons may be about any. */
export function concerns(
  lessons: ProgressChange["lessons"],
  { owner, lesson }: ShownLesson,
): boolean {
  return (
    lessons === undefined ||
    lessons.some(
      ({ courseId, lessonId }) =>
        courseId === owner.course.id && lessonId === lesson.id,
    )
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
