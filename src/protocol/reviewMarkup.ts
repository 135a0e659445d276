import type { Rating } from "../core/progress/model.ts";
import { escapeHtml } from "./escape.ts";
import { icons } from "./icons.ts";
import type {
  LessonPage,
  LessonStatus,
  ReviewPlace,
  ReviewStatus,
} from "./page.ts";
import { spokenIn } from "./spokenIn.ts";
import { type PageStrings, withGaps } from "./strings.ts";

/** How far the review is, and where the question was taught. */
export function reviewHeader(
  page: LessonPage,
  place: ReviewPlace,
  strings: PageStrings,
): string {
  if (place.kind === "overview")
    return `<header class="lesson-header"${spokenIn(strings)}>
<p class="lesson-place"><span class="course-title">${escapeHtml(strings.review)}</span></p>
</header>`;
  const where = withGaps(strings.reviewPlace, place.number, place.count);
  const anchor =
    place.anchor === undefined
      ? ""
      : ` data-anchor="${escapeHtml(place.anchor)}"`;
  return `<header class="lesson-header"${spokenIn(strings)}>
<div class="lesson-place"><h1 class="course-title">${escapeHtml(where)}</h1><span class="fact"><bdi${spokenIn(page)}>${escapeHtml(page.courseTitle)}</bdi></span><span class="fact"><a href="#" data-lesson="${escapeHtml(page.lessonId)}"${anchor} title="${escapeHtml(strings.reviewTaughtIn)}"><bdi${spokenIn(page)}>${escapeHtml(place.lessonTitle)}</bdi></a></span></div>
</header>`;
}

/** How much of the review is done, 0 to 1. */
export function reviewDone(place: ReviewPlace): number {
  if (place.kind === "overview") return place.due === 0 ? 1 : 0;
  return (place.number - 1) / place.count;
}

/** The bar below: out of the review, how it went, on to the next. */
export function reviewBar(
  place: ReviewPlace,
  status: LessonStatus,
  strings: PageStrings,
): string {
  return place.kind === "overview"
    ? overviewBar(place.due, strings)
    : questionBar(place, status.review, strings);
}

function overviewBar(due: number, strings: PageStrings): string {
  if (due === 0) return "";
  const words =
    due === 1 ? strings.reviewOneDue : withGaps(strings.reviewManyDue, due);
  return `<nav class="lesson-bar"${spokenIn(strings)} aria-label="${escapeHtml(strings.review)}">
<span class="bar-previous"></span>
<div class="lesson-status">${escapeHtml(words)}</div>
<vscode-button class="bar-next" appearance="primary" data-action="next"><span class="bar-label">${escapeHtml(strings.reviewBegin)}${icons.next}</span></vscode-button>
</nav>`;
}

function questionBar(
  { number, count }: Extract<ReviewPlace, { kind: "question" }>,
  status: ReviewStatus | undefined,
  strings: PageStrings,
): string {
  const last = number >= count;
  return `<nav class="lesson-bar review-bar"${spokenIn(strings)} aria-label="${escapeHtml(strings.review)}">
<vscode-button class="bar-previous" appearance="secondary" data-action="previous" title="${escapeHtml(strings.reviewLeaveLong)}">${escapeHtml(strings.reviewLeave)}</vscode-button>
<div class="lesson-status"><span class="status-words" role="status">${escapeHtml(reviewWords(status, strings))}</span><span data-ratings>${reviewRatings(status, strings)}</span></div>
<vscode-button class="bar-next" appearance="${status === undefined ? "secondary" : "primary"}" data-action="next"><span class="bar-label"><span data-next-word>${escapeHtml(nextWord(status, last, strings))}</span>${icons.next}</span></vscode-button>
</nav>`;
}

/** What the button on the right does now. */
export function nextWord(
  status: ReviewStatus | undefined,
  last: boolean,
  strings: PageStrings,
): string {
  if (status === undefined) return strings.reviewSkip;
  return last ? strings.reviewFinish : strings.next;
}

/** When the question comes back. */
export function reviewWords(
  status: ReviewStatus | undefined,
  strings: PageStrings,
): string {
  return status === undefined
    ? ""
    : backIn(status.days[status.rating], strings);
}

/** The learner's own word on how it went, as HTML; nothing before it was answered. */
export function reviewRatings(
  status: ReviewStatus | undefined,
  strings: PageStrings,
): string {
  if (status === undefined) return "";
  const buttons = ratings.map((rating) => {
    const pressed = String(rating === status.rating);
    const back = escapeHtml(backIn(status.days[rating], strings));
    return `<button type="button" class="review-rating" data-action="rate" data-rating="${rating}" aria-pressed="${pressed}" title="${back}">${escapeHtml(ratingWord(rating, strings))}</button>`;
  });
  return `<div class="review-ratings" role="group" aria-label="${escapeHtml(strings.reviewHowWell)}">${buttons.join("")}</div>`;
}

const ratings: readonly Rating[] = ["again", "hard", "good", "easy"];

function ratingWord(rating: Rating, strings: PageStrings): string {
  switch (rating) {
    case "again":
      return strings.ratingAgain;
    case "hard":
      return strings.ratingHard;
    case "good":
      return strings.ratingGood;
    case "easy":
      return strings.ratingEasy;
  }
}

function backIn(days: number, strings: PageStrings): string {
  return days === 1
    ? strings.reviewBackTomorrow
    : withGaps(strings.reviewBack, days);
}
