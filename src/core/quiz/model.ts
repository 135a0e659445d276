import type { Finding, Position } from "../check/finding.ts";
import type { DiagramStructure } from "../diagram/structure.ts";

export type { Grade, GradedPart, Response, Verdict } from "./response.ts";

/**
 * A quiz as every notation is read into it. Strings called Markdown are the author's text; they become safe HTML
 * when the quiz is presented (`present.ts`), never before.
 */
export type Markdown = string;

export interface Quiz {
  /** Stable in the lesson: its `id`, or made from its file name or first question. */
  readonly id: string;
  readonly title?: string;
  /** When feedback is given: at once, when the whole quiz is checked, or once it is handed in. */
  readonly mode: QuizMode;
  /** How many of the questions a learner is asked; all of them without it. See `drawQuiz.ts`. */
  readonly pick?: number;
  /** How often an exam may be handed in, or a quiz be tried; any number without it. */
  readonly attempts?: number;
  /** Share of the quiz's points that passes it, 0 to 1. */
  readonly passMark?: number;
  readonly at: Position;
  /** Contexts that several questions share, by the key that the questions name. */
  readonly contexts: Readonly<Record<string, Markdown>>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

export type QuizMode = "practice" | "end" | "exam";

export interface QuestionBase {
  /** Stable and unique in the lesson. */
  readonly id: string;
  readonly prompt: Markdown;
  /** Shown once the question is settled. */
  readonly explanation?: Markdown;
  /** Given one at a time before answering. */
  readonly hints: readonly Markdown[];
  /** What a full answer is worth; 1 unless the author says otherwise. */
  readonly points: number;
  /** Key into the quiz's contexts. */
  readonly context?: string;
  /** The learner is asked to say why (mdbook-quiz's `promptExplanation`). */
  readonly asksWhy: boolean;
  readonly at: Position;
  /** Changes when what is asked or what is right changes; not when only its place does. */
  readonly hash: string;
}

/** Every kind of question; one file each in `kinds/`. */
export type Question =
  | ChoiceQuestion
  | ShortAnswerQuestion
  | TracingQuestion
  | OrderingQuestion
  | MatchingQuestion
  | BlanksQuestion
  | ReflectionQuestion
  | NumericQuestion
  | GridQuestion
  | OutputQuestion
  | PointQuestion
  | MessagesQuestion
  | UnreadableQuestion;

/** One of several, or several of several. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: "choice";
  /** Several may be chosen. */
  readonly multiple: boolean;
  readonly options: readonly ChoiceOption[];
  /** `shuffled` unless the author fixed the order or sorts the options. */
  readonly order: "shuffled" | "fixed";
  /** The options are our own “True” and “False”, with the ids `true` and `false`: the page may say them in its language. */
  readonly wording?: "trueFalse";
}

export interface ChoiceOption {
  /** Stable: made from its text. */
  readonly id: string;
  readonly text: Markdown;
  readonly right: boolean;
  /** Said to the learner who chose it. */
  readonly feedback?: Markdown;
}

/** Which written answers are right. */
export interface AcceptedText {
  /** The first is shown as the answer; all are accepted. */
  readonly accepted: readonly string[];
  /** Regular expressions in RE2's notation that accept a whole answer. They compile: reading has tried. */
  readonly patterns?: readonly string[];
  /** Otherwise case does not matter. */
  readonly caseSensitive?: true;
  /** Otherwise `cafe` is as good as `café`. */
  readonly strictAccents?: true;
}

/** A line of text. */
export interface ShortAnswerQuestion extends QuestionBase, AcceptedText {
  readonly kind: "shortAnswer";
  /** mdbook-quiz's `response`. */
  readonly field: "short" | "long" | "code";
}

/** What does this program do: does it compile, and what does it print? */
export interface TracingQuestion extends QuestionBase {
  readonly kind: "tracing";
  readonly program: string;
  readonly language: string;
  readonly compiles: boolean;
  readonly output?: string;
  /** From 1: the line that does not compile. */
  readonly errorLine?: number;
}

/** Put in order: the source's order is the answer. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: "ordering";
  readonly items: readonly QuestionItem[];
}

/** Match each left item with one of the right. Several left items may share a right one (sort into groups). */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: "matching";
  /** The table's header cells, when they say something. */
  readonly headings?: readonly [left: Markdown, right: Markdown];
  readonly left: readonly QuestionItem[];
  readonly right: readonly QuestionItem[];
  /** The right item's id of each left item, in the order of `left`. */
  readonly matches: readonly string[];
}

/** A part that is moved or matched. */
export interface QuestionItem {
  /** Stable: made from its text. */
  readonly id: string;
  readonly text: Markdown;
}

/** A text with gaps. `prompt` is what stands before it. */
export interface BlanksQuestion extends QuestionBase {
  readonly kind: "blanks";
  /** Markdown in which each gap is `gapMark(id)` (see `gap.ts`). */
  readonly text: Markdown;
  readonly gaps: readonly Gap[];
}

/** One gap of a text; its id is unique in the question. */
export type Gap =
  | ({ readonly kind: "text"; readonly id: string } & AcceptedText)
  | ({ readonly kind: "number"; readonly id: string } & AcceptedNumber)
  | {
      readonly kind: "select";
      readonly id: string;
      readonly options: readonly QuestionItem[];
      /** Ids of the options that are right. */
      readonly right: readonly string[];
    };

/** A number that is right, and how near an answer must come to it. */
export interface NumberAnswer {
  readonly value: number;
  /** How far off an answer may be, 0 or more. */
  readonly tolerance: number;
  /** May be left off, but not be another one. */
  readonly unit?: string;
}

export interface AcceptedNumber extends NumberAnswer {
  /** The same in other units, or other numbers that are right. */
  readonly alternatives?: readonly NumberAnswer[];
}

/**
 * Something to think and write about; its explanation is the model answer, which the learner compares with their
 * own and then says how it went.
 */
export interface ReflectionQuestion extends QuestionBase {
  readonly kind: "reflection";
  /** A text of several paragraphs is expected. */
  readonly long?: true;
}

/** A number. */
export interface NumericQuestion extends QuestionBase, AcceptedNumber {
  readonly kind: "numeric";
}

/** Which categories belong to each row. */
export interface GridQuestion extends QuestionBase {
  readonly kind: "grid";
  /** What the table's corner says about its rows. */
  readonly heading?: Markdown;
  readonly rows: readonly QuestionItem[];
  readonly columns: readonly QuestionItem[];
  /** Ids of the right columns of each row, in the order of `rows`; at least one each. */
  readonly right: readonly (readonly string[])[];
  /** Several categories of a row may be marked. */
  readonly multiple: boolean;
}

/** What does this program print? The program is part of the prompt. */
export interface OutputQuestion extends QuestionBase {
  readonly kind: "output";
  readonly output: string;
}

/** What questions about a diagram share. The structure is put in by `withStructures.ts` once it is known. */
export interface DiagramQuestionBase extends QuestionBase {
  /** The diagram as the author names it: its number in the lesson or its `accTitle`; without it, the nearest above. */
  readonly diagram?: string;
  /** The lesson's id of that diagram. */
  readonly diagramId?: string;
  readonly structure?: DiagramStructure;
}

/** Point at a part of a diagram. */
export interface PointQuestion extends DiagramQuestionBase {
  readonly kind: "point";
  /** Names of the parts that are right: any of them; see `targets.ts`. */
  readonly accepted: readonly string[];
}

/** Put the messages of a sequence diagram in order. */
export interface MessagesQuestion extends DiagramQuestionBase {
  readonly kind: "messages";
}

/** A question that cannot be answered as written. It is shown as a box and does not count. */
export interface UnreadableQuestion extends QuestionBase {
  readonly kind: "unreadable";
  readonly finding: Finding;
}
