import type { DiagramTarget } from "../diagram/targets.ts";
import type { Draft } from "../progress/model.ts";
import type { QuizMode, Response, Verdict } from "./model.ts";

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
  | NumericView
  | GridView
  | OutputView
  | PointView
  | MessagesView
  | UnreadableView;

export interface QuestionViewBase {
  readonly id: string;
  readonly quizId: string;
  readonly points: number;
  readonly hintCount: number;
  readonly asksWhy: boolean;
  /** Safe HTML of a link to what this question is about. */
  readonly readAgainHtml?: string;
  readonly state: QuestionState;
}

export interface ChoiceView extends QuestionViewBase {
  readonly kind: "choice";
  readonly multiple: boolean;
  /** In the order to show them. */
  readonly options: readonly { readonly id: string; readonly html: string }[];
  /** The options are the ids `true` and `false` in our own English words, which the page may replace by its language's. */
  readonly wording?: "trueFalse";
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
  /** Show a larger field. */
  readonly long?: true;
}

export interface NumericView extends QuestionViewBase {
  readonly kind: "numeric";
  /** Shown after the field. */
  readonly unit?: string;
}

export interface GridView extends QuestionViewBase {
  readonly kind: "grid";
  /** Several categories of a row may be marked. */
  readonly multiple: boolean;
  readonly headingHtml?: string;
  readonly rows: readonly ItemView[];
  readonly columns: readonly ItemView[];
}

export interface OutputView extends QuestionViewBase {
  readonly kind: "output";
}

export interface PointView extends QuestionViewBase {
  readonly kind: "point";
  /** The `data-diagram` of the figure, once it is known which one is meant. */
  readonly diagramId?: string;
  /** What can be pointed at; absent until the diagram was drawn. */
  readonly targets?: readonly Omit<DiagramTarget, "names">[];
}

export interface MessagesView extends QuestionViewBase {
  readonly kind: "messages";
  readonly diagramId?: string;
  /** In the order to show them first; absent until the diagram was drawn. */
  readonly items?: readonly ItemView[];
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
  /** Typed or chosen after that and not yet checked; it stands before the response. */
  readonly draft?: Draft;
  /** What the learner said to "Why?" with the response. */
  readonly why?: string;
  /** Safe HTML of the hints taken so far. */
  readonly hints?: readonly string[];
  /** The whole answer may be seen: it is right, was shown, or no try is left. */
  readonly settled?: true;
  /** It cannot be answered (any more): the quiz is handed in, or no try is left. */
  readonly closed?: true;
}

/** A quiz as the page needs it, with where the learner stands. */
export interface QuizView {
  readonly title?: string;
  readonly mode: QuizMode;
  /** Share of its points that passes it, 0 to 1. */
  readonly passMark: number;
  readonly handedIn: boolean;
  /** How often it may still be handed in or begun anew; any number without it. */
  readonly attemptsLeft?: number;
  /** It may be begun anew. */
  readonly restartable: boolean;
  /** Its questions are drawn from a larger number. */
  readonly pool: boolean;
}

export interface FeedbackView {
  /** Submitted; the learner is shown the model answer and has yet to say how it went. */
  readonly open?: true;
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
