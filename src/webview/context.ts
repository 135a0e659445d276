import type { PageMessage } from "../protocol/messages.ts";
import type { LessonPage, LessonStatus } from "../protocol/page.ts";
import type { Requests } from "../protocol/requests.ts";
import type { PageStrings } from "../protocol/strings.ts";
import type { QuestionView, QuizView } from "../core/quiz/view.ts";
import type { Drafts } from "./quiz/drafts.ts";
import type { ScrollBoxes } from "./scrollBoxes.ts";
import type { PanelState } from "./vscodeApi.ts";

/** What every part of a shown lesson works with. */
export interface LessonContext {
  /** `<main>`. */
  readonly root: HTMLElement;
  /** `<article>`: the lesson's own text. */
  readonly article: HTMLElement;
  readonly strings: PageStrings;
  readonly requests: Requests;
  /** Ends when another lesson is shown: every listener and observer of this one hangs on it. */
  readonly signal: AbortSignal;
  /** The lesson as it is now; an edit or progress gives a new one. */
  page(): LessonPage;
  post(message: PageMessage): void;
  remember(state: PanelState): void;
  readonly scrollBoxes: ScrollBoxes;
  /** What is typed and not yet checked. */
  readonly drafts: Drafts;
  /** A quiz was begun anew: it has other questions, or the same in another order. */
  quizChanged(
    quiz: string,
    questions: readonly QuestionView[],
    view: QuizView,
  ): void;
  /** A reply said where the lesson stands now. */
  statusChanged(status: LessonStatus): void;
}
