import type { ForecastDay } from "../core/review/forecast.ts";
import type { PartStrength } from "../core/review/strength.ts";
import { escapeHtml } from "./escape.ts";
import { forecastChart, overviewTables } from "./reviewCharts.ts";
import { dateWords, percent } from "./reviewWords.ts";
import { type PageStrings, withGaps } from "./strings.ts";

/** What the page before and after a review shows. */
export interface ReviewOverview {
  /** BCP 47, for dates. */
  readonly language: string;
  /** The review that has just ended. */
  readonly answered?: { readonly count: number; readonly known: number };
  /** Due today. */
  readonly due: number;
  /** Due as well, and left for later. */
  readonly waiting: number;
  readonly dailyLimit: number;
  /** Questions that were ever answered and are still there. */
  readonly cards: number;
  /** The share of them that would be right now, 0 to 1. */
  readonly recall: number;
  readonly next: { readonly day: number; readonly count: number } | undefined;
  /** Today first. */
  readonly days: readonly ForecastDay[];
  /** Weakest first. */
  readonly parts: readonly PartStrength[];
}

/** The text of that page, as safe HTML. */
export function reviewOverview(
  overview: ReviewOverview,
  strings: PageStrings,
): string {
  const { title, lead } = words(overview, strings);
  const head = `<h1>${escapeHtml(title)}</h1>\n<p class="review-lead">${lead.map(escapeHtml).join(" ")}</p>`;
  if (overview.cards === 0) return `<div class="review-page">${head}</div>`;
  return `<div class="review-page">${head}
${stats(overview, strings)}
<section aria-labelledby="forecast-title">
<h2 id="forecast-title">${escapeHtml(strings.forecastTitle)}</h2>
${forecastChart(overview, strings)}
</section>
<section aria-labelledby="weak-title">
<h2 id="weak-title">${escapeHtml(strings.weakTitle)}</h2>
${parts(overview, strings)}
</section>
${overviewTables(overview, strings)}
</div>`;
}

function words(
  overview: ReviewOverview,
  strings: PageStrings,
): { readonly title: string; readonly lead: readonly string[] } {
  const { answered, due, waiting, dailyLimit } = overview;
  if (overview.cards === 0)
    return {
      title: strings.reviewNothingYet,
      lead: [strings.reviewNothingYetWhy],
    };
  const title =
    due === 0
      ? answered === undefined
        ? strings.reviewNothingDue
        : strings.reviewDone
      : answered === undefined
        ? strings.reviewReady
        : strings.reviewPaused;
  return {
    title,
    lead: [
      ...(answered === undefined ? [] : [answeredWords(answered, strings)]),
      nextWords(overview, strings),
      ...(waiting === 0
        ? []
        : [withGaps(strings.reviewWaiting, waiting, dailyLimit)]),
    ].filter((sentence) => sentence !== ""),
  };
}

function answeredWords(
  { count, known }: NonNullable<ReviewOverview["answered"]>,
  strings: PageStrings,
): string {
  return count === 1
    ? strings.reviewAnsweredOne
    : withGaps(strings.reviewAnsweredMany, count, known, count - known);
}

function nextWords(
  { due, next, days, language }: ReviewOverview,
  strings: PageStrings,
): string {
  if (due === 1) return `${strings.reviewOneDue}.`;
  if (due > 1) return `${withGaps(strings.reviewManyDue, due)}.`;
  if (next === undefined) return strings.reviewNoNext;
  const today = days[0]?.day ?? 0;
  const when =
    next.day === today + 1
      ? strings.reviewTomorrow
      : dateWords(next.day, language, { weekday: "long" });
  return next.count === 1
    ? withGaps(strings.reviewNextOne, when)
    : withGaps(strings.reviewNextMany, when, next.count);
}

function stats(
  { due, cards, recall }: ReviewOverview,
  strings: PageStrings,
): string {
  const entries = [
    [String(due), strings.statDue],
    [String(cards), strings.statCards],
    [percent(recall), strings.statRecall],
  ] as const;
  return `<dl class="review-stats">${entries
    .map(
      ([value, name]) =>
        `<div><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>`,
    )
    .join("")}</dl>`;
}

/** One row per section: its name, a bar of what is known, and the share. */
function parts({ parts: rows }: ReviewOverview, strings: PageStrings): string {
  const severalCourses =
    new Set(rows.map(({ courseTitle }) => courseTitle)).size > 1;
  const items = rows.map((part) => {
    const course =
      severalCourses && part.courseTitle !== part.title
        ? `<span class="part-course">${escapeHtml(part.courseTitle)}</span>`
        : "";
    const counts = withGaps(
      strings.weakRow,
      part.weak,
      part.fading,
      part.strong,
    );
    return `<li class="part"><span class="part-name"><bdi>${escapeHtml(part.title)}</bdi>${course}</span><span class="part-recall">${percent(part.recall)}</span>${bar(part)}<span class="part-counts">${escapeHtml(counts)}</span></li>`;
  });
  return `<ul class="parts">${items.join("")}</ul>`;
}

/** The same is said in words beside it. */
function bar({ weak, fading, strong, total }: PartStrength): string {
  let at = 0;
  const pieces = [
    ["weak", weak],
    ["fading", fading],
    ["strong", strong],
  ] as const;
  const rects = pieces.map(([name, count]) => {
    const width = (100 * count) / total;
    const x = at;
    at += width;
    return count === 0
      ? ""
      : `<rect class="bar-${name}" x="${round(x)}%" y="0" width="${round(width)}%" height="100%"/>`;
  });
  return `<svg class="part-bar" width="100%" height="8" aria-hidden="true" focusable="false">${rects.join("")}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
