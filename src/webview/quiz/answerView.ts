import type { Response } from "../../core/quiz/model.ts";
import type { FeedbackView, QuestionView } from "../../core/quiz/view.ts";
import type { PageStrings } from "../../protocol/strings.ts";

/** The part of a question that one kind draws: what is answered with. */
export interface AnswerView {
  readonly element: HTMLElement;
  /** Undefined while there is nothing to check yet. */
  response(): Response | undefined;
  /** What is there by now, half an answer as well; the response when a kind knows no halves. */
  draft?(): Response | undefined;
  /** Puts an earlier answer in, or takes out what is there. */
  fill(response: Response | undefined): void;
  /** While locked an answer can be read but not changed. */
  lock(locked: boolean): void;
  /** Says what was right, beside what was answered; with `all`, also beside what was not. */
  mark(feedback: FeedbackView, all: boolean): void;
  /** Removes the marks; keeps what was right for the next try. */
  reopen(feedback: FeedbackView | undefined): void;
  /** An answer of this kind is followed by all there is to say; nothing is left to show. */
  readonly tellsAll?: true;
  /** Words of the kind's own, where "Correct." and "Why" do not fit. */
  readonly words?: {
    verdict(feedback: FeedbackView): string;
    readonly explanation: string;
  };
}

/** What a kind is told about the question it is in. */
export interface AnswerSetting {
  readonly strings: PageStrings;
  /** Unique on the page: to make ids and names from. */
  readonly id: string;
  /** Ids of the elements that name the question. */
  readonly labelledBy: string;
  /** The question's words, for controls that cannot be named by id. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** The lesson's text: where a diagram that is asked about stands. */
  readonly article: HTMLElement;
  /** The answer has changed. */
  changed(): void;
  /** Enter in a line of text. */
  submit(): void;
}

/** One kind of question. Its file is the only one that knows how it looks. */
export interface AnswerKind<View extends QuestionView = QuestionView> {
  readonly kind: View["kind"];
  create(view: View, setting: AnswerSetting): AnswerView;
}
