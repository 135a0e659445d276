import type { HostMessage } from "../../protocol/messages.ts";
import { questionStates, quizViews } from "../page/askedQuestions.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** Tells the page where the learner stands, after something changed it from outside. */
export function progressMessage(
  shown: ShownLesson,
  record: LessonRecord,
): HostMessage {
  const progress = record.progress();
  return {
    type: "progress",
    lessonId: shown.lesson.id,
    status: record.status(),
    ticks: progress.ticks ?? [],
    questions: questionStates(shown, progress),
    quizzes: quizViews(shown, progress),
  };
}
