import type { Response, Verdict } from "./model.ts";

/**
 * A question as the page needs it: safe HTML and no answer key. Made by `present.ts` in the host; drawn by the
 * webview's view of the same kind.
 */
export type QuestionView =
  | ChoiceView
  | ShortAnswerView
  | TracingView
  | OrderingView
  | MatchingView
  | BlanksView
  | ReflectionView
  | UnreadableView;

export interface QuestionViewBase {
  readonly id: string;
  readonly quizId: string;
  readonly points: number;
  readonly hintCount: number;
  readonly asksWhy: boolean;
  readonly state: QuestionState;
}

export interface ChoiceView extends QuestionViewBase {
  readonly kind: "choice";
  readonly multiple: boolean;
  /** In the order to show them. */
  readonly options: readonly { readonly id: string; readonly html: string }[];
}

export interface ShortAnswerView extends QuestionViewBase {
  readonly kind: "shortAnswer";
  readonly field: "short" | "long" | "code";
}

export interface TracingView extends QuestionViewBase {
  readonly kind: "tracing";
  readonly lines: number;
}

export interface OrderingView extends QuestionViewBase {
  readonly kind: "ordering";
  /** In the order to show them first. */
  readonly items: readonly ItemView[];
}

export interface MatchingView extends QuestionViewBase {
  readonly kind: "matching";
  readonly leftHeadingHtml?: string;
  readonly rightHeadingHtml?: string;
  readonly left: readonly ItemView[];
  /** In the order to offer them. */
  readonly right: readonly ItemView[];
}

export interface ItemView {
  readonly id: string;
  readonly html: string;
}

export interface BlanksView extends QuestionViewBase {
  readonly kind: "blanks";
  /** Safe HTML that holds an empty `<span data-gap="id">` for each gap. */
  readonly html: string;
  readonly gaps: readonly {
    readonly id: string;
    readonly field: "text" | "number" | "select";
    /** Shown after a number's field. */
    readonly unit?: string;
    /** What a `select` offers. */
    readonly options: readonly ItemView[];
  }[];
}

export interface ReflectionView extends QuestionViewBase {
  readonly kind: "reflection";
}

export interface UnreadableView extends QuestionViewBase {
  readonly kind: "unreadable";
}

/** Where the learner stands with a question. */
export interface QuestionState {
  readonly verdict: "unanswered" | Verdict;
  readonly response?: Response;
  readonly feedback?: FeedbackView;
  /** The author has changed the question since it was answered; the old answer is shown, the verdict is not. */
  readonly changed: boolean;
  readonly attempts: number;
}

export interface FeedbackView {
  readonly verdict: Verdict;
  readonly points: number;
  readonly maxPoints: number;
  readonly parts: readonly FeedbackPart[];
  readonly explanationHtml?: string;
  /** The right answer in words or code, for kinds whose parts do not show it. */
  readonly expectedHtml?: string;
}

export interface FeedbackPart {
  readonly id: string;
  readonly right: boolean;
  readonly expected: boolean;
  readonly html?: string;
}
