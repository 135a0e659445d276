import * as vscode from "vscode";
import type { LocalTime } from "../../core/review/day.ts";
import { forecast } from "../../core/review/forecast.ts";
import type { ReviewQueue, ReviewSettings } from "../../core/review/queue.ts";
import {
  strengthBySection,
  strengthOf,
  type PlaceOfLesson,
} from "../../core/review/strength.ts";
import type { LessonPage } from "../../protocol/page.ts";
import {
  reviewOverview,
  type ReviewOverview,
} from "../../protocol/reviewOverview.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import { translatedPageStrings } from "../page/pageStrings.ts";

/** How far the forecast looks. */
const days = 30;

/** The page before and after a review: what is due, what is to come, what is weak. */
export function overviewPage(
  queue: ReviewQueue,
  settings: ReviewSettings,
  library: CourseLibrary,
  time: LocalTime,
  answered: ReviewOverview["answered"],
): LessonPage {
  const strings = translatedPageStrings();
  const language = vscode.env.language;
  const overview: ReviewOverview = {
    language,
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
  return {
    mode: "review",
    review: { kind: "overview", due: overview.due },
    courseId: "",
    courseTitle: "",
    lessonId: "",
    title: strings.review,
    language,
    direction: "ltr",
    html: reviewOverview(overview, strings),
    headings: [],
    questions: [],
    quizzes: {},
    ticks: [],
    minutes: 0,
    place: { index: 0, count: 0 },
    status: {
      state: "new",
      endReached: false,
      points: 0,
      maxPoints: 0,
      neededPoints: 0,
    },
    position: 0,
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
