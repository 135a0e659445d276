import { folderFiles } from "../../src/tools/folderFiles.ts";
import { overviewPage } from "../../src/protocol/overviewPage.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import type { ReviewOverview } from "../../src/protocol/reviewOverview.ts";
import { pageStrings } from "../../src/protocol/strings.ts";
import { fixtureReview, shownLesson } from "../doubles/fixtureReview.ts";
import { everyKindFolder } from "./everyKind.ts";
import type { OpenLesson, OpenOptions, useLessonPage } from "./openLesson.ts";

/** 16 November 2026, a Monday. */
const today = 20_773;

/** A page after a review of two questions, with four due later. */
export const overview: ReviewOverview = {
  language: "en",
  answered: { count: 2, known: 1 },
  due: 0,
  waiting: 0,
  dailyLimit: 20,
  cards: 6,
  recall: 0.72,
  next: { day: today + 1, count: 1 },
  days: Array.from({ length: 30 }, (_, index) => ({
    day: today + index,
    count: index === 1 ? 1 : index === 9 ? 3 : 0,
    left: 0,
  })),
  parts: [
    {
      courseTitle: "Tea and water",
      title: "Tea",
      strong: 0,
      fading: 1,
      weak: 2,
      total: 3,
      recall: 0.5,
    },
    {
      courseTitle: "Rivers",
      title: "Europe",
      strong: 3,
      fading: 0,
      weak: 0,
      total: 3,
      recall: 0.94,
    },
  ],
};

/** That page as it is shown. */
export function shownOverview(given = overview): LessonPage {
  return overviewPage(given, pageStrings);
}

/** A review of questions of one lesson, on the built page, with the host's own code on the other side. */
export async function openReview(
  open: ReturnType<typeof useLessonPage>,
  lessonId: string,
  questions: readonly string[],
  options: OpenOptions = {},
) {
  const whole = await shownLesson(folderFiles(everyKindFolder), lessonId);
  const reviews = questions.map((id) => fixtureReview(whole, id));
  let at = 0;
  const shown = () =>
    reviews[at]?.page(at + 1, reviews.length) ?? shownOverview();
  const lesson: OpenLesson = await open({
    ...options,
    lesson: shown(),
    answer: (request) => reviews[at]?.answer(request),
    async hear(message) {
      if (message.type === "navigate")
        at = message.to === "next" ? at + 1 : reviews.length;
      else if (reviews[at]?.hear(message) !== true) return undefined;
      const keepScroll = message.type !== "navigate";
      return { type: "show", page: shown(), keepScroll };
    },
  });
  return { ...lesson, reviews };
}
