import type { ForecastDay } from "../core/review/forecast.ts";
import { escapeHtml } from "./escape.ts";
import type { ReviewOverview } from "./reviewOverview.ts";
import { dateWords, percent } from "./reviewWords.ts";
import { type PageStrings, withGaps } from "./strings.ts";

/** Pixels: the bars, the counts above them, the days below. */
const heights = { bars: 132, counts: 20, days: 24 };

/**
 * A bar per day with its count above and the date of every Monday below. Plain SVG whose widths are shares of the
 * page's: letters keep their size when it gets narrow.
 */
export function forecastChart(
  overview: ReviewOverview,
  strings: PageStrings,
): string {
  const { days, language } = overview;
  const most = Math.max(1, ...days.map(({ count }) => count));
  const peak = days.find(({ count }) => count === most) ?? days[0];
  const label = withGaps(
    strings.forecastChart,
    peak === undefined ? "" : dateWords(peak.day, language),
    most,
  );
  const height = heights.counts + heights.bars + heights.days;
  const bars = days.map((day, index) =>
    dayBar(day, index, most, overview, strings),
  );
  const ground = heights.counts + heights.bars;
  return `<svg class="forecast" width="100%" height="${height}" role="img" aria-label="${escapeHtml(label)}"><line class="forecast-ground" x1="0" x2="100%" y1="${ground + 0.5}" y2="${ground + 0.5}"/>${limitLine(overview, most, strings)}${bars.join("")}</svg>`;
}

function dayBar(
  { day, count }: ForecastDay,
  index: number,
  most: number,
  { days, language }: ReviewOverview,
  strings: PageStrings,
): string {
  const step = 100 / days.length;
  const height = count === 0 ? 0 : Math.max(3, (heights.bars * count) / most);
  const ground = heights.counts + heights.bars;
  const middle = `${round((index + 0.5) * step)}%`;
  const title = withGaps(
    strings.forecastBar,
    dateWords(day, language, { weekday: "long" }),
    count,
  );
  const word =
    index === 0
      ? `<text class="forecast-day forecast-today" x="0" y="${ground + 18}">${escapeHtml(strings.reviewToday)}</text>`
      : isMonday(day) && index > 2
        ? `<text class="forecast-day" x="${middle}" y="${ground + 18}" text-anchor="${index > days.length - 2 ? "end" : "middle"}">${escapeHtml(dateWords(day, language, { month: "short" }))}</text>`
        : "";
  if (count === 0) return word;
  return `<g class="${index === 0 ? "day day-today" : "day"}"><title>${escapeHtml(title)}</title><rect x="${round((index + 0.14) * step)}%" y="${round(ground - height)}" width="${round(0.72 * step)}%" height="${round(height)}" rx="2"/><text class="forecast-count" x="${middle}" y="${round(ground - height - 6)}" text-anchor="middle">${count}</text></g>${word}`;
}

/** Where the day's limit is, once a day comes close to it. */
function limitLine(
  { dailyLimit }: ReviewOverview,
  most: number,
  strings: PageStrings,
): string {
  if (most < dailyLimit) return "";
  const y = heights.counts + heights.bars * (1 - dailyLimit / most) - 0.5;
  const words = escapeHtml(withGaps(strings.forecastLimit, dailyLimit));
  return `<line class="forecast-limit" x1="0" x2="100%" y1="${round(y)}" y2="${round(y)}"><title>${words}</title></line>`;
}

/** Both charts in rows and columns. */
export function overviewTables(
  { days, parts, language }: ReviewOverview,
  strings: PageStrings,
): string {
  const dayRows = days
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => [
      dateWords(day, language, { weekday: "long" }),
      String(count),
    ]);
  const partRows = parts.map((part) => [
    part.courseTitle === part.title
      ? part.title
      : `${part.courseTitle}: ${part.title}`,
    String(part.weak),
    String(part.fading),
    String(part.strong),
    percent(part.recall),
  ]);
  return `<details class="review-tables"><summary>${escapeHtml(strings.asTables)}</summary>
${table([strings.tableDay, strings.tableQuestions], dayRows)}
${table([strings.tableSection, strings.weak, strings.fading, strings.strong, strings.tableRecall], partRows)}
</details>`;
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (tag: "td" | "th", row: readonly string[]) =>
    row.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join("");
  return `<table><thead><tr>${cells("th", head)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("")}</tbody></table>`;
}

/** Day 0 was a Thursday. */
function isMonday(day: number): boolean {
  return (day + 3) % 7 === 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
