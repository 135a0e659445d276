import { lessonKey } from "../../core/course/model.ts";
import type { DrawingStore } from "../../core/diagram/drawingStore.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import { cardOf, recentHints } from "../../core/review/card.ts";
import type { LiveCard } from "../../core/review/due.ts";
import { createScheduler } from "../../core/review/scheduler.ts";
import type { LessonPage } from "../../protocol/page.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import { lessonPage } from "../page/lessonPage.ts";
import { renderForPage } from "../page/lessonReader.ts";
import type { LessonWebview } from "../page/lessonWebview.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import type { PublicIds } from "../publicIds.ts";
import type { DueReviews } from "./dueReviews.ts";
import { questionPlace, reviewQuestion } from "./reviewQuestion.ts";
import { ReviewRecord } from "./reviewRecord.ts";
import { reviewSettings } from "./reviewSettings.ts";

/** A question of a review that is on the page. */
export interface AskedQuestion {
  readonly card: LiveCard;
  readonly whole: ShownLesson;
  /** The lesson cut down to the question. */
  readonly shown: ShownLesson;
  readonly record: ReviewRecord;
}

export interface AskingPorts {
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly due: DueReviews;
  readonly drawings: DrawingStore;
  /** Names this learner for the order of options. */
  readonly learner: string;
}

/** Reads the lesson of a question that is to be asked; "gone" when it does not hold it any more. */
export async function askQuestion(
  card: LiveCard,
  webview: LessonWebview,
  { ids, library, progress, due, drawings, learner }: AskingPorts,
): Promise<AskedQuestion | "gone"> {
  const lesson = library.lesson(lessonKey(card.courseId, card.lessonId));
  if (lesson === undefined) return "gone";
  const whole = await renderForPage(
    lesson,
    () => webview,
    // Another order each time: nobody is to learn that it is the third.
    `${learner}/${card.card.count}`,
    drawings,
  );
  const found = reviewQuestion(whole, card.question);
  if (found === undefined) return "gone";
  const { question } = found;
  // Something may have happened in the lesson since the review began.
  const answered = progress.lesson(card.courseId, card.lessonId);
  const record = new ReviewRecord({
    question,
    card: cardOf(answered, question.id) ?? card.card,
    scheduler: createScheduler(reviewSettings(ids).retention),
    hints: recentHints(answered, question, due.time.now),
    now: () => due.time.now,
    keep: (event) => progress.apply(card.courseId, card.lessonId, event),
  });
  return { card, whole, shown: found.shown, record };
}

/** The page of a question; undefined when its lesson does not hold it any more. `number` counts from 1. */
export function questionPage(
  { whole, record, card }: AskedQuestion,
  number: number,
  count: number,
): LessonPage | undefined {
  const found = reviewQuestion(whole, card.question);
  if (found === undefined) return undefined;
  const page = lessonPage(found.shown, {
    mode: "review",
    progress: record.progress(),
    status: record.status(),
  });
  const { previous: _, next: __, ...alone } = page;
  return {
    ...alone,
    place: { index: 0, count: 0 },
    minutes: 0,
    review: questionPlace(whole, found, number, count),
  };
}
