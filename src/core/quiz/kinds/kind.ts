import type { Grade, Markdown, Question, Response } from "../model.ts";
import type { QuestionView, QuestionViewBase } from "../view.ts";

/** What one kind of question can do: one file each, listed in `list.ts`. */
export interface QuestionKind<Kind extends Question["kind"]> {
  readonly kind: Kind;
  /**
   * Whether it counts towards a lesson's completion. A kind that the page cannot show yet, or that nobody can
   * answer, must not keep a learner from completing.
   */
  readonly counts: boolean;
  /** What it needs from outside its text has not come yet, so it can neither be answered nor graded. */
  isWaiting?(question: QuestionOf<Kind>): boolean;
  /** What the page's view of this kind needs; never the answer. The order of parts depends on `seed` alone. */
  present(question: QuestionOf<Kind>, seed: string, render: Render): Own<Kind>;
  /** A response from anywhere (page, storage), or `undefined` when it is none of this question's. Never throws. */
  parseResponse(
    question: QuestionOf<Kind>,
    value: unknown,
  ): ResponseOf<Kind> | undefined;
  /** Pure. How points are counted stands above each kind. */
  grade(question: QuestionOf<Kind>, response: ResponseOf<Kind>): Grade;
  /** A response that gets full marks; none when the question cannot be answered. */
  answerKey(question: QuestionOf<Kind>): ResponseOf<Kind> | undefined;
  /** A response that does not get full marks; none when every response does. */
  wrongAnswer(question: QuestionOf<Kind>): ResponseOf<Kind> | undefined;
  /** The right answer in words or code, for kinds whose parts do not show it. */
  expected(question: QuestionOf<Kind>): Markdown | undefined;
}

/** Turns the author's Markdown into safe HTML. */
export interface Render {
  block(markdown: Markdown): string;
  inline(markdown: Markdown): string;
}

export type QuestionOf<Kind extends Question["kind"]> = Extract<
  Question,
  { kind: Kind }
>;

export type ResponseOf<Kind extends Question["kind"]> = Extract<
  Response,
  { kind: Kind }
>;

type ViewOf<Kind extends Question["kind"]> = Extract<
  QuestionView,
  { kind: Kind }
>;

/** The fields of a view that are its kind's own. */
export type Own<Kind extends Question["kind"]> = Omit<
  ViewOf<Kind>,
  keyof QuestionViewBase
>;
