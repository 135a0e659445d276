import type { HostMessage } from "../protocol/messages.ts";
import { lessonMarkup } from "../protocol/markup.ts";
import type { LessonPage } from "../protocol/page.ts";
import { wireActions } from "./actions.ts";
import { followBar } from "./barHeight.ts";
import { applyTicks, wireChecklists } from "./checklists.ts";
import { wireCode } from "./codeBlocks.ts";
import type { LessonContext } from "./context.ts";
import { createDiagrams } from "./diagram/diagrams.ts";
import { createStructures } from "./diagram/structures.ts";
import { withHtml } from "./dom.ts";
import { enhanceBlocks } from "./enhance.ts";
import { wireLinks } from "./links.ts";
import { renderMath } from "./math.ts";
import { morphLesson } from "./morph.ts";
import { followOutline } from "./outline.ts";
import { wirePreview } from "./preview.ts";
import { createDrafts, flushWhenLeaving } from "./quiz/drafts.ts";
import { createQuizzes } from "./quiz/quizzes.ts";
import { trackReading } from "./reading.ts";
import { createScrollBoxes } from "./scrollBoxes.ts";
import { scrollToAnchor } from "./scrolling.ts";
import { pageTimer } from "./pageTimer.ts";
import { markSpokenParts } from "./spokenParts.ts";
import { showStatus } from "./status.ts";

export type LessonServices = Pick<
  LessonContext,
  "root" | "strings" | "requests" | "post" | "remember"
>;

/** The lesson that is on the page. */
export interface ShownLesson {
  page(): LessonPage;
  /** The same lesson with a changed text: the reading place, open details and unchanged blocks stay. */
  update(page: LessonPage): void;
  setProgress(message: Extract<HostMessage, { type: "progress" }>): void;
  reveal(anchor: string): void;
  /** Preview: the editor was scrolled. */
  scrollToLine(line: number): void;
  /** Preview: the cursor of the editor is in this line. */
  markLine(line: number): void;
  /** Ends every listener, observer and pass of this lesson. */
  dispose(): void;
}

/** Shows a lesson. `inPlace`: its content came with the document and only has to be wired. */
export function showLesson(
  firstPage: LessonPage,
  services: LessonServices,
  how: { readonly inPlace: boolean; readonly anchor?: string },
): ShownLesson {
  const { root } = services;
  const end = new AbortController();
  let page = firstPage;
  const hadFocus = document.hasFocus();
  if (!how.inPlace) fillPage(root, page, services);

  const article = root.querySelector<HTMLElement>("article");
  if (!article) throw new Error("the page has no article");
  const drafts = createDrafts(() => page.lessonId, services.post, pageTimer);
  const context: LessonContext = {
    ...services,
    // What was typed is kept before anything leads away from it.
    post(message) {
      drafts.flush();
      services.post(message);
    },
    drafts,
    scrollBoxes: createScrollBoxes({ root, signal: end.signal }),
    article,
    signal: end.signal,
    page: () => page,
    quizChanged(id, questions, view) {
      const others = page.questions.filter(({ quizId }) => quizId !== id);
      page = {
        ...page,
        questions: [...others, ...questions],
        quizzes: { ...page.quizzes, [id]: view },
      };
      quizzes.remount(id);
      context.scrollBoxes.watchNew();
    },
    statusChanged(status) {
      page = { ...page, status };
      showStatus(context);
    },
  };
  const quizzes = createQuizzes(context);
  const diagrams = createDiagrams(context);
  const structures = createStructures(context);

  markSpokenParts(context);
  flushWhenLeaving(drafts, end.signal);
  wireActions(context);
  wireLinks(context);
  wireCode(context);
  wireChecklists(context);
  const preview = wirePreview(context);
  enhanceBlocks([...article.children], context);
  quizzes.mount();
  let stopOutline = followOutline(context);
  let stopBar = followBar(context);
  const reading = trackReading(context, how.anchor);
  if (hadFocus && !how.inPlace) focusStart(article, how.anchor);
  renderMath(context);
  diagrams.renderNew(reading.settle);
  structures.readNew();
  root.dataset["state"] = "ready";

  return {
    page: () => page,
    update(changed) {
      reading.leaveStart();
      const before = page;
      page = changed;
      morphLesson(before, context);
      preview.textChanged();
      reading.remember();
      quizzes.mount();
      stopOutline();
      stopOutline = followOutline(context);
      stopBar();
      stopBar = followBar(context);
      applyTicks(context);
      renderMath(context);
      diagrams.renderNew(reading.settle);
      structures.readNew();
    },
    setProgress({ lessonId, status, ticks, questions, quizzes: views }) {
      if (lessonId !== page.lessonId) return;
      page = { ...page, ticks, status, quizzes: views };
      applyTicks(context);
      quizzes.setStates(questions, views);
      showStatus(context);
    },
    reveal(anchor) {
      reading.leaveStart();
      scrollToAnchor(article, anchor);
    },
    scrollToLine(line) {
      reading.leaveStart();
      preview.scrollToLine(line);
    },
    markLine: preview.markLine,
    dispose() {
      drafts.flush();
      end.abort();
    },
  };
}

/** What had the focus is gone: the keyboard continues where the reading does, and screen readers say which lesson it is. */
function focusStart(article: HTMLElement, anchor: string | undefined): void {
  if (anchor === undefined) article.focus({ preventScroll: true });
  else scrollToAnchor(article, anchor, true);
}

function fillPage(
  root: HTMLElement,
  page: LessonPage,
  { strings }: LessonServices,
): void {
  root.dataset["state"] = "loading";
  root.dataset["course"] = page.courseId;
  root.dataset["lesson"] = page.lessonId;
  root.dataset["mode"] = page.mode;
  root.toggleAttribute("data-answers", page.withAnswers === true);
  document.documentElement.lang = page.language;
  document.documentElement.dir = page.direction;
  document.title = page.title;
  withHtml(root, lessonMarkup(page, strings));
}
