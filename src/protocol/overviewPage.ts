import type { LessonPage } from "./page.ts";
import { reviewOverview, type ReviewOverview } from "./reviewOverview.ts";
import type { PageStrings } from "./strings.ts";

/** The page before and after a review, which belongs to no lesson. */
export function overviewPage(
  overview: ReviewOverview,
  strings: PageStrings,
): LessonPage {
  return {
    mode: "review",
    review: { kind: "overview", due: overview.due },
    courseId: "",
    courseTitle: "",
    lessonId: "",
    title: strings.review,
    language: overview.language,
    direction: strings.direction === "rtl" ? "rtl" : "ltr",
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
