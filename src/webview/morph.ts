import { lessonMarkup } from "../protocol/markup.ts";
import type { LessonPage } from "../protocol/page.ts";
import { blockKey } from "./blockKey.ts";
import type { LessonContext } from "./context.ts";
import { enhanceBlocks } from "./enhance.ts";
import { holdDrawings } from "./holdDrawings.ts";
import { keepPlace } from "./place.ts";

/**
 * Brings the page from one text of a lesson to the next. Blocks whose HTML did not change stay as they are, with
 * their diagrams, answers, selection and focus; the others are replaced. The reading place does not move.
 */
export function morphLesson(before: LessonPage, context: LessonContext): void {
  const after = context.page();
  const was = parse(lessonMarkup(before, context.strings));
  const is = parse(lessonMarkup(after, context.strings));
  const restorePlace = keepPlace(context.article);
  for (const part of [".lesson-header", ".outline", ".lesson-bar"])
    replaceChanged(part, was, is, context.root);
  context.article.setAttribute("aria-label", after.title);
  context.root.dataset["mode"] = after.mode;
  context.root.toggleAttribute("data-answers", after.withAnswers === true);
  const fresh = morphBlocks(context.article, blocksOf(was), blocksOf(is));
  enhanceBlocks(fresh, context);
  restorePlace();
}

function parse(markup: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content;
}

function replaceChanged(
  part: string,
  was: DocumentFragment,
  is: DocumentFragment,
  root: HTMLElement,
): void {
  const next = is.querySelector(part);
  const shown = root.querySelector(part);
  if (was.querySelector(part)?.outerHTML === next?.outerHTML) return;
  if (shown && next) shown.replaceWith(next);
  else if (shown) shown.remove();
  else if (next)
    (part === ".outline"
      ? (root.querySelector(".lesson-layout") ?? root)
      : root
    ).append(next);
}

interface Block {
  /** See `blockKey.ts`. */
  readonly key: string;
  readonly node: Element;
}

function blocksOf(page: DocumentFragment): Block[] {
  return [...(page.querySelector("article")?.children ?? [])].map((node) => ({
    key: blockKey(node),
    node,
  }));
}

/** Returns the blocks that are new on the page. */
function morphBlocks(
  article: HTMLElement,
  was: readonly Block[],
  is: readonly Block[],
): Element[] {
  const shown = [...article.children];
  // Something put blocks of its own into the text: then nothing can be matched, and everything is new.
  const matchable = shown.length === was.length;
  const fresh: Element[] = [];
  const open = openDetails(article);
  let from = 0;
  const wanted = is.map(({ key, node }) => {
    const found = matchable
      ? was.findIndex((block, index) => index >= from && block.key === key)
      : -1;
    const kept = found < 0 ? undefined : shown[found];
    if (kept && found - from < farthest) {
      from = found + 1;
      moveLines(kept, node);
      return kept;
    }
    fresh.push(node);
    return node;
  });
  const kept = new Set<Element>(wanted);
  const removed = shown.filter((node) => !kept.has(node));
  holdDrawings(removed, fresh);
  for (const node of removed) node.remove();
  wanted.forEach((node, index) => {
    if (article.children[index] !== node)
      article.insertBefore(node, article.children[index] ?? null);
  });
  for (const index of open) {
    const details = article.querySelectorAll("details")[index];
    if (details) details.open = true;
  }
  return fresh;
}

/** A match farther away than this is a repeated line ("---"), not the same block; taking it would drop all between. */
const farthest = 40;

function moveLines(kept: Element, next: Element): void {
  const lined = (root: Element) => [
    ...(root.hasAttribute("data-line") ? [root] : []),
    ...root.querySelectorAll("[data-line]"),
  ];
  const targets = lined(kept);
  lined(next).forEach((source, index) => {
    const line = source.getAttribute("data-line");
    if (line !== null) targets[index]?.setAttribute("data-line", line);
  });
}

function openDetails(article: HTMLElement): number[] {
  return [...article.querySelectorAll("details")].flatMap((details, index) =>
    details.open ? [index] : [],
  );
}
