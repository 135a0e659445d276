import { escapeHtml } from "./escape.ts";
import { icons } from "./icons.ts";
import type { LessonNeighbour, LessonPage, LessonStatus } from "./page.ts";
import { reviewBar, reviewDone, reviewHeader } from "./reviewMarkup.ts";
import { spokenIn } from "./spokenIn.ts";
import { type PageStrings, withGaps } from "./strings.ts";

/**
 * The inside of `<main>`: header, outline, text, bar. One function for the first document and for every `show`,
 * so that a lesson looks the same whichever way it arrived.
 */
export function lessonMarkup(page: LessonPage, strings: PageStrings): string {
  return `<div class="reading-progress" aria-hidden="true">${progressLine(page)}</div>
<div class="lesson-layout">
<div class="lesson-column">
${header(page, strings)}
<article id="lesson-text" class="lesson-text"${spokenIn(page)} tabindex="-1" aria-label="${escapeHtml(page.title)}">${page.html}</article>
<div class="lesson-end" data-end></div>
</div>
${outline(page, strings)}
</div>
${bar(page, strings)}`;
}

/** Of a lesson the part above the screen, which the page's script follows; of a review what is done. */
function progressLine({ review }: LessonPage): string {
  return review === undefined
    ? "<div data-reading-progress></div>"
    : `<div style="--read: ${reviewDone(review)}"></div>`;
}

function header(page: LessonPage, strings: PageStrings): string {
  if (page.review !== undefined)
    return reviewHeader(page, page.review, strings);
  const facts = [
    page.place.count > 0
      ? withGaps(strings.place, page.place.index, page.place.count)
      : "",
    page.minutes > 0 ? withGaps(strings.minutes, page.minutes) : "",
    page.mode !== "preview"
      ? ""
      : page.withAnswers
        ? strings.previewWithAnswers
        : strings.preview,
  ].filter((fact) => fact !== "");
  const inTree = page.mode === "lesson" && page.place.count > 0;
  return `<header class="lesson-header"${spokenIn(strings)}>
<p class="lesson-place"><span class="course-title"${spokenIn(page)}>${escapeHtml(page.courseTitle)}</span>${facts.map((fact) => `<span class="fact"><bdi>${escapeHtml(fact)}</bdi></span>`).join("")}</p>
${inTree ? `<vscode-button appearance="icon" data-action="revealInTree" title="${escapeHtml(strings.showInTree)}" aria-label="${escapeHtml(strings.showInTree)}">${icons.tree}</vscode-button>` : ""}
</header>`;
}

function outline(page: LessonPage, strings: PageStrings): string {
  const sections = page.headings.filter(
    ({ level }) => level === 2 || level === 3,
  );
  if (sections.length < 2) return "";
  const items = sections.map(
    ({ id, level, text }) =>
      `<li class="outline-${level}"><a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav class="outline"${spokenIn(strings)} aria-labelledby="outline-title">
<p id="outline-title" class="outline-title">${escapeHtml(strings.outline)}</p>
<ol${spokenIn(page)}>${items.join("")}</ol>
</nav>`;
}

function bar(page: LessonPage, strings: PageStrings): string {
  if (page.review !== undefined)
    return reviewBar(page.review, page.status, strings);
  const hasNeighbours = page.previous !== undefined || page.next !== undefined;
  if (page.mode === "preview" && !hasNeighbours) return "";
  return `<nav class="lesson-bar"${spokenIn(strings)} aria-label="${escapeHtml(strings.lessons)}">
${neighbour("previous", page.previous, strings)}
<div class="lesson-status" data-status>${page.mode === "lesson" ? statusMarkup(page.status, strings) : ""}</div>
${neighbour("next", page.next, strings)}
</nav>`;
}

function neighbour(
  which: "previous" | "next",
  lesson: LessonNeighbour | undefined,
  strings: PageStrings,
): string {
  if (lesson === undefined) return `<span class="bar-${which}"></span>`;
  const label = withGaps(
    which === "previous" ? strings.previousLesson : strings.nextLesson,
    lesson.title,
  );
  const words = `<span class="bar-word">${escapeHtml(strings[which])}</span>`;
  return `<vscode-button class="bar-${which}" appearance="secondary" data-action="${which}" title="${escapeHtml(lesson.title)}" aria-label="${escapeHtml(label)}"><span class="bar-label">${
    which === "previous" ? icons.previous + words : words + icons.next
  }</span></vscode-button>`;
}

/** What the bar says about completion; the button is one element in both states, so that focus stays on it. */
function statusMarkup(status: LessonStatus, strings: PageStrings): string {
  const complete = status.state === "complete";
  const action = complete ? strings.undoComplete : strings.markComplete;
  return `<span class="status-words" role="status" dir="auto">${statusWords(status, strings)}</span>
<vscode-button data-action="complete" data-done="${String(!complete)}" appearance="secondary" aria-label="${escapeHtml(complete ? strings.undoCompleteLong : action)}">${escapeHtml(action)}</vscode-button>`;
}

/** The words beside the button, as HTML. */
export function statusWords(
  status: LessonStatus,
  strings: PageStrings,
): string {
  if (status.state === "complete")
    return `<span class="status-complete">${icons.check}${escapeHtml(strings.completed)}</span>`;
  if (status.maxPoints === 0) return "";
  const enough = status.points >= status.neededPoints;
  if (enough && !status.endReached) return escapeHtml(strings.readToTheEnd);
  return escapeHtml(
    status.neededPoints > 0 && !enough
      ? withGaps(
          strings.pointsNeeded,
          status.points,
          status.maxPoints,
          Math.round((100 * status.neededPoints) / status.maxPoints),
        )
      : withGaps(strings.pointsSoFar, status.points, status.maxPoints),
  );
}
