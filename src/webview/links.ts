import type { LessonContext } from "./context.ts";
import { around } from "./dom.ts";
import { scrollToAnchor } from "./scrolling.ts";

/** No click ever navigates the frame: anchors scroll, everything else is the host's to open. */
export function wireLinks(context: LessonContext): void {
  const { signal } = context;
  for (const kind of ["click", "auxclick"] as const)
    document.addEventListener(
      kind,
      (event) => {
        const link = around<HTMLElement>(
          event,
          "a[href], a[data-lesson], svg [data-link]",
        );
        if (!link) return;
        event.preventDefault();
        if (kind === "click" || event.button === 1) follow(link, context);
      },
      { signal },
    );
}

function follow(link: HTMLElement, context: LessonContext): void {
  const href = link.getAttribute("href") ?? link.dataset["link"] ?? "";
  const lesson = link.dataset["lesson"];
  const { lessonId } = context.page();
  const anchor = decode(href.slice(1));
  // A review shows one question; the text around it is in its lesson.
  const isHere =
    context.page().mode !== "review" || document.getElementById(anchor);
  if (lesson === undefined && href.startsWith("#") && isHere) {
    scrollToAnchor(context.article, anchor, true);
    return;
  }
  context.post({
    type: "openLink",
    lessonId,
    href: lesson === undefined ? href : lessonHref(link, lesson),
  });
}

/** `lesson:<id>#<anchor>`, the address of a lesson of this course. */
function lessonHref(link: HTMLElement, lesson: string): string {
  const anchor = link.dataset["anchor"];
  return `lesson:${lesson}${anchor === undefined || anchor === "" ? "" : `#${anchor}`}`;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray percent sign: the anchor is meant as it is written.
    return fragment;
  }
}
