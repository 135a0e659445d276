import { presentState } from "../../core/quiz/present.ts";
import type { HostMessage } from "../../protocol/messages.ts";
import { questionsOf, type ShownLesson } from "../page/shownLesson.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** Tells the page where the learner stands, after something changed it from outside. */
export function progressMessage(
  { lesson, rendered, render }: ShownLesson,
  record: LessonRecord,
): HostMessage {
  const progress = record.progress();
  return {
    type: "progress",
    lessonId: lesson.id,
    status: record.status(),
    ticks: progress.ticks ?? [],
    questions: Object.fromEntries(
      questionsOf(rendered).map(({ question }) => [
        question.id,
        presentState(question, progress.answers?.[question.id], render),
      ]),
    ),
  };
}
