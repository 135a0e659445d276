import { escapeHtml } from "../markdown/html.ts";
import type { RenderedLesson } from "../markdown/lesson.ts";
import { diagramsAbove } from "../quiz/diagramsAbove.ts";
import type { Question, Quiz } from "../quiz/model.ts";

/**
 * One question of a rendered lesson on its own: its context, the diagram that it is about, and the place of its
 * answer. Cut out of the lesson's own safe HTML at the hooks that `markdown/lesson.ts` lists, so it looks as it does
 * there; an author's text cannot look like them. Undefined when the lesson does not hold it.
 */
export function questionHtml(
  { html, diagrams }: Pick<RenderedLesson, "html" | "diagrams">,
  quiz: Quiz,
  question: Question,
): string | undefined {
  const shell = between(
    html,
    `<div data-question="${escapeHtml(question.id)}"`,
    "<div data-answer></div>\n</div>\n",
  );
  if (shell === undefined) return undefined;
  const context = shell.includes('<div class="question-context"')
    ? ""
    : contextHtml(html, question.context);
  const open = `<section data-quiz="${escapeHtml(quiz.id)}">\n`;
  // One of a pool is hidden until the page has drawn it.
  const shown = shell.replace(/^(<div [^>]*?) hidden=""/, "$1");
  const figures = diagramFigures(html, diagrams, question, shell + context);
  return `${figures}${open}${withContext(shown, context)}</section>\n`;
}

/** The context that questions before this one share with it stands at the first of them. */
function contextHtml(html: string, context: string | undefined): string {
  if (context === undefined) return "";
  return (
    between(
      html,
      `<div class="question-context" data-context="${escapeHtml(context)}"`,
      '</div>\n<div class="question-prompt">',
    )?.replace(/<div class="question-prompt">$/, "") ?? ""
  );
}

function withContext(shell: string, context: string): string {
  const end = shell.indexOf(">\n") + 2;
  return shell.slice(0, end) + context + shell.slice(end);
}

/** The figure of the diagram that the question is about, unless the question holds it itself. */
function diagramFigures(
  html: string,
  diagrams: RenderedLesson["diagrams"],
  question: Question,
  own: string,
): string {
  if (question.kind !== "point" && question.kind !== "messages") return "";
  const id =
    question.diagramId ?? diagramsAbove(html).ofQuestion.get(question.id);
  // A diagram that is named by its title is known once all of them are drawn.
  const wanted =
    id === undefined ? diagrams.map((diagram) => diagram.id) : [id];
  return wanted
    .map((name) => `data-diagram="${escapeHtml(name)}"`)
    .filter((hook) => !own.includes(hook))
    .map((hook) => figureWith(html, hook))
    .join("");
}

function figureWith(html: string, hook: string): string {
  const at = html.indexOf(hook);
  const start = html.lastIndexOf("<figure", at);
  const end = html.indexOf("</figure>", at);
  return at === -1 || start === -1 || end === -1
    ? ""
    : `${html.slice(start, end)}</figure>\n`;
}

/** From `start` up to and with the first `end` after it. */
function between(html: string, start: string, end: string): string | undefined {
  const from = html.indexOf(start);
  const to = from === -1 ? -1 : html.indexOf(end, from);
  return to === -1 ? undefined : html.slice(from, to + end.length);
}
