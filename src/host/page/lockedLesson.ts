import * as vscode from "vscode";
import type { Lesson } from "../../core/course/model.ts";
import type { Lock } from "../../core/gating/lock.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import { escapeHtml } from "../../protocol/escape.ts";
import { spokenIn } from "../../protocol/spokenIn.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { numberedTitle } from "../tree/words.ts";
import type { ShownLesson } from "./shownLesson.ts";

/** A page in the place of a lesson that is locked: why, what is missing, and the way around it if there is one. */
export function lockedLesson(
  { owner, lesson }: LibraryLesson,
  lock: Lock,
): ShownLesson {
  const rendered: RenderedLesson = {
    unread: true,
    title: lesson.title,
    text: "",
    html: lockedHtml(lesson, lock),
    headings: [],
    quizzes: [],
    quizLines: new Map(),
    diagrams: [],
    ticks: [],
    links: [],
    anchors: [],
    // The page takes no time of its own, and says nothing of the lesson's.
    meta: { duration: 0, objectives: [], prerequisites: [] },
    words: 0,
    findings: [],
    dependencies: [],
  };
  return {
    owner,
    lesson,
    locked: lock,
    read: rendered,
    rendered,
    structures: {},
    seedNames: [],
    renderOf: () => ({ block: escapeHtml, inline: escapeHtml }),
  };
}

/** On this page a link to the lesson itself means *Open anyway*. */
function lockedHtml(lesson: Lesson, { missing, override }: Lock): string {
  const spoken = spokenIn({
    language: vscode.l10n.t("en"),
    direction: vscode.l10n.t("ltr"),
  });
  const why =
    missing.length === 1
      ? vscode.l10n.t("This lesson opens once you have completed:")
      : vscode.l10n.t("This lesson opens once you have completed these:");
  const items = missing.map(
    (needed) => `<li>${link(needed, numberedTitle(needed))}</li>`,
  );
  const anyway = override
    ? `<p${spoken}>${link(lesson, vscode.l10n.t("Open anyway"))}</p>`
    : "";
  return `<h1>${escapeHtml(lesson.title)}</h1>
<div class="alert alert-note"><p class="alert-title">${escapeHtml(vscode.l10n.t("Locked"))}</p>
<p${spoken}>${escapeHtml(why)}</p>
<ul>${items.join("")}</ul></div>
${anyway}`;
}

function link({ id }: Lesson, words: string): string {
  return `<a href="#" data-lesson="${escapeHtml(id)}">${escapeHtml(words)}</a>`;
}
