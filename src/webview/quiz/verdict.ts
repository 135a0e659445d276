import type { FeedbackView } from "../../core/quiz/view.ts";
import { type IconName, icons } from "../../protocol/icons.ts";
import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { element, withHtml } from "../dom.ts";

const signs: Readonly<Record<FeedbackView["verdict"], IconName>> = {
  correct: "check",
  partial: "partial",
  incorrect: "cross",
};

/** Icon, word, and the points when there is more than one to have. */
export function showVerdict(
  place: HTMLElement,
  { verdict, points, maxPoints }: FeedbackView,
  strings: PageStrings,
  ownWords?: string,
): void {
  const words = {
    correct: strings.correct,
    partial: strings.partly,
    incorrect: strings.incorrect,
  };
  place.dataset["verdict"] = verdict;
  place.replaceChildren(
    withHtml(element("span", { class: "verdict-icon" }), icons[signs[verdict]]),
    element("strong", {}, ownWords ?? words[verdict]),
  );
  if (maxPoints > 1 || verdict === "partial")
    place.append(
      " ",
      element(
        "span",
        { class: "verdict-points" },
        withGaps(strings.earned, round(points), round(maxPoints)),
      ),
    );
}

/** Why, and with `all` the answer in words for kinds whose parts do not show it. */
export function showExplanation(
  place: HTMLElement,
  { explanationHtml, expectedHtml }: FeedbackView,
  all: boolean,
  titles: { readonly expected: string; readonly explanation: string },
): void {
  place.replaceChildren();
  if (all && expectedHtml !== undefined && expectedHtml !== "")
    place.append(titled(titles.expected, expectedHtml));
  if (explanationHtml !== undefined && explanationHtml !== "")
    place.append(titled(titles.explanation, explanationHtml));
}

function titled(title: string, html: string): HTMLElement {
  return element(
    "div",
    { class: "explanation-part" },
    element("p", { class: "explanation-title" }, title),
    withHtml(element("div", { class: "explanation-text" }), html),
  );
}

/** Points as people write them: at most two decimals, none when it is whole. */
export function round(points: number): number {
  return Math.round(points * 100) / 100;
}
