import { statusWords } from "../protocol/markup.ts";
import {
  nextWord,
  reviewRatings,
  reviewWords,
} from "../protocol/reviewMarkup.ts";
import { withGaps } from "../protocol/strings.ts";
import type { LessonContext } from "./context.ts";
import { messageOf, withHtml } from "./dom.ts";

/** Brings the bar up to date. Its elements stay, so that focus does and only changed words are announced. */
export function showStatus(context: LessonContext): void {
  const { root, strings } = context;
  const { status, review } = context.page();
  if (review !== undefined) return showReviewStatus(context);
  const complete = status.state === "complete";
  const words = root.querySelector("[data-status] .status-words");
  const html = statusWords(status, strings);
  if (words && words.innerHTML !== html) words.innerHTML = html;
  const button = root.querySelector<HTMLElement>('[data-action="complete"]');
  if (!button) return;
  const label = complete ? strings.undoComplete : strings.markComplete;
  if (button.textContent !== label) button.textContent = label;
  button.dataset["done"] = String(!complete);
  button.setAttribute(
    "aria-label",
    complete ? strings.undoCompleteLong : strings.markComplete,
  );
}

/** In a review: how the question went, and on to the next. */
function showReviewStatus({ root, page, strings }: LessonContext): void {
  const { review, status } = page();
  if (review?.kind !== "question") return;
  const words = root.querySelector(".lesson-bar .status-words");
  const said = reviewWords(status.review, strings);
  if (words && words.textContent !== said) words.textContent = said;
  const place = root.querySelector<HTMLElement>("[data-ratings]");
  if (place) showRatings(place, reviewRatings(status.review, strings));
  const word = root.querySelector("[data-next-word]");
  const last = review.number >= review.count;
  if (word) word.textContent = nextWord(status.review, last, strings);
  word
    ?.closest(".bar-next")
    ?.setAttribute("appearance", status.review ? "primary" : "secondary");
}

/** The buttons are new ones; the focus stays on the same. */
function showRatings(place: HTMLElement, html: string): void {
  const focused = place.contains(document.activeElement)
    ? document.activeElement?.getAttribute("data-rating")
    : undefined;
  withHtml(place, html);
  if (typeof focused === "string")
    place.querySelector<HTMLElement>(`[data-rating="${focused}"]`)?.focus();
}

/** A request failed: said beside the button that completes the lesson, where words are announced. */
export function sayNotSaved(error: unknown, context: LessonContext): void {
  if (context.signal.aborted) return;
  const words = context.root.querySelector(".lesson-bar .status-words");
  if (words)
    words.textContent = withGaps(context.strings.notSaved, messageOf(error));
}
