import type { Spoken } from "../protocol/spokenIn.ts";
import type { LessonContext } from "./context.ts";

/** Parts of a lesson's text that say something of our own. */
const ours = [
  ".alert-title",
  ".problem",
  ".quiz-facts",
  ".quiz-hand-in",
  ".quiz-result",
  ".question-head",
  ".question-note",
  ".question-actions",
  ".verdict",
  ".self-assessment",
  ".answer-hint",
  ".own-words",
  "[data-answer] .visually-hidden",
  ".hint-name",
  ".explanation-title",
  ".part-word",
  ".code-tools",
  ".diagram-pending",
  ".diagram-error",
  ".diagram-tools",
  ".diagram-text",
  ".walk",
].join();

/** What the course says inside of those. */
const theirs = ".read-again > span, .diagram-error pre, .walk select option";

/**
 * Tells the browser, and with it screen readers, which words are in the language of VS Code and which in the
 * lesson's. Parts come and go with what is answered, so whatever is added is looked at; where both languages are the
 * same there is nothing to do.
 */
export function markSpokenParts({
  article,
  page,
  strings,
  signal,
}: LessonContext): void {
  const { language, direction } = page();
  if (language === strings.language && direction === strings.direction) return;
  const lesson: Spoken = { language, direction };
  mark(article, strings, lesson);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) mark(node, strings, lesson);
  });
  // The view of a diagram as large as the window stands beside the lesson.
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

function mark(root: HTMLElement, own: Spoken, lesson: Spoken): void {
  for (const [selector, spoken] of [
    [ours, own],
    [theirs, lesson],
  ] as const)
    for (const part of [root, ...root.querySelectorAll<HTMLElement>(selector)])
      if (part.matches(selector)) {
        part.lang = spoken.language;
        part.dir = spoken.direction;
      }
}
