import type { LocalTime } from "../../core/review/day.ts";
import { forecast } from "../../core/review/forecast.ts";
import type { ReviewQueue, ReviewSettings } from "../../core/review/queue.ts";
import {
  strengthBySection,
  strengthOf,
  type PlaceOfLesson,
} from "../../core/review/strength.ts";
import type { ReviewOverview } from "../../protocol/reviewOverview.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import { spokenLanguage } from "../translate.ts";

/** How far the forecast looks. */
const days = 30;

/** What the page before and after a review tells: what is due, what is to come, what is weak. */
export function overviewOf(
  queue: ReviewQueue,
  settings: ReviewSettings,
  library: CourseLibrary,
  time: LocalTime,
  answered: ReviewOverview["answered"],
): ReviewOverview {
  return {
    language: spokenLanguage(),
    ...(answered && { answered }),
    due: queue.today.length,
    waiting: queue.waiting,
    dailyLimit: settings.dailyLimit,
    cards: queue.cards.length,
    recall: strengthOf(queue.cards).recall,
    next: queue.next,
    days: forecast(queue, settings, time, days),
    parts: strengthBySection(queue.cards, placeIn(library)),
  };
}

/** The outermost section of a lesson; the course itself for a lesson that is in none. */
function placeIn(library: CourseLibrary): PlaceOfLesson {
  return (courseId, lessonId) => {
    const owner = library.course(courseId);
    const lesson = owner?.index.byId(lessonId);
    if (owner === undefined || lesson === undefined) return undefined;
    const [section] = owner.index
      .ancestorsOf(lesson)
      .filter(({ kind }) => kind === "section");
    const courseTitle = owner.course.title;
    return { courseTitle, title: section?.title ?? courseTitle };
  };
}
