import { lessonKey } from "../../src/core/course/model.ts";
import { LessonIndex } from "../../src/core/course/lessonIndex.ts";
import type { CourseFiles } from "../../src/core/ports.ts";
import type { LessonEvent, ReviewCard } from "../../src/core/progress/model.ts";
import { questionRender } from "../../src/core/markdown/questionRender.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import { rated } from "../../src/core/review/card.ts";
import { day } from "../../src/core/review/day.ts";
import { createScheduler } from "../../src/core/review/scheduler.ts";
import { lessonPage } from "../../src/host/page/lessonPage.ts";
import { withStructure } from "../../src/host/page/lessonStructures.ts";
import type { ShownLesson } from "../../src/host/page/shownLesson.ts";
import { answerRequest } from "../../src/host/panel/answerRequest.ts";
import {
  questionPlace,
  reviewQuestion,
} from "../../src/host/review/reviewQuestion.ts";
import { ReviewRecord } from "../../src/host/review/reviewRecord.ts";
import type { PageMessage, PageRequest } from "../../src/protocol/messages.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { openCourse, testEnvironment } from "./renderText.ts";

/** The host's side of one question in a review, without VS Code. */
export interface FixtureReview {
  readonly record: ReviewRecord;
  /** What was kept. */
  readonly kept: LessonEvent[];
  readonly card: ReviewCard;
  page(number: number, count: number): LessonPage;
  answer(request: PageRequest): Promise<unknown>;
  /** Takes what the page has read from a diagram; whether the page is another one now. */
  hear(message: PageMessage): boolean;
}

/** A lesson as a page would show it. */
export async function shownLesson(
  files: CourseFiles,
  lessonId: string,
): Promise<ShownLesson> {
  const course = await openCourse(files);
  const index = new LessonIndex(course);
  const lesson = index.byId(lessonId);
  if (!lesson) throw new Error(`no lesson ${lessonKey(course.id, lessonId)}`);
  const rendered = await renderLesson(course, lesson, files, testEnvironment);
  return {
    owner: { course, index, files } as ShownLesson["owner"],
    lesson,
    read: rendered,
    rendered,
    structures: {},
    seedNames: ["test", course.id, lesson.id],
    renderOf: questionRender(rendered, lesson.path, course, testEnvironment),
  };
}

export function fixtureReview(
  first: ShownLesson,
  questionId: string,
): FixtureReview {
  let whole = first;
  const found = () => {
    const review = reviewQuestion(whole, questionId);
    if (!review) throw new Error(`${questionId} cannot be asked`);
    return review;
  };
  const { question } = found();
  const card = rated(undefined, question.hash, "good", 0);
  const kept: LessonEvent[] = [];
  const record = new ReviewRecord({
    question,
    card,
    scheduler: createScheduler(),
    hints: 0,
    now: () => 3 * day,
    keep: async (event) => void kept.push(event),
  });
  return {
    record,
    kept,
    card,
    page: (number, count) => ({
      ...lessonPage(found().shown, {
        mode: "review",
        progress: record.progress(),
        status: record.status(),
      }),
      place: { index: 0, count: 0 },
      minutes: 0,
      review: questionPlace(whole, found(), number, count),
    }),
    answer: (request) => answerRequest(request, found().shown, record),
    hear(message) {
      if (message.type !== "diagramStructure") return false;
      const next = withStructure(whole, message.diagram, message.structure);
      const news = next !== whole;
      whole = next;
      return news;
    },
  };
}
