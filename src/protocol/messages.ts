import type { Drawing } from "../core/diagram/drawing.ts";
import type { DiagramStructure } from "../core/diagram/structure.ts";
import type { Rating } from "../core/progress/model.ts";
import type { Verdict } from "../core/quiz/model.ts";
import type {
  QuestionState,
  QuestionView,
  QuizView,
} from "../core/quiz/view.ts";
import type { LessonPage, LessonStatus } from "./page.ts";

/** Host to page. */
export type HostMessage =
  /** Replace the content; the page itself is kept. `keepScroll` for a changed text of the same lesson. */
  | {
      readonly type: "show";
      readonly page: LessonPage;
      readonly keepScroll: boolean;
      readonly anchor?: string;
    }
  /** Scroll to a heading of the lesson that is shown. */
  | { readonly type: "reveal"; readonly anchor: string }
  /** Progress changed elsewhere (a command, the tree, another window). */
  | {
      readonly type: "progress";
      readonly lessonId: string;
      readonly status: LessonStatus;
      readonly ticks: readonly string[];
      readonly questions: Readonly<Record<string, QuestionState>>;
      readonly quizzes: Readonly<Record<string, QuizView>>;
    }
  /** Preview: scroll to a line of the source. */
  | { readonly type: "scrollToLine"; readonly line: number }
  /** Preview: the author's cursor is in this line of the source. */
  | { readonly type: "caret"; readonly line: number }
  | Reply;

/** Every request gets exactly one reply with its id. */
export type Reply =
  | {
      readonly type: "reply";
      readonly id: number;
      readonly ok: true;
      readonly value: unknown;
    }
  | {
      readonly type: "reply";
      readonly id: number;
      readonly ok: false;
      readonly message: string;
    };

/** Page to host. All are unknown until `parsePageMessage` has read them. */
export type PageMessage =
  /** The script runs; the content that came with the document is wired. */
  | { readonly type: "ready" }
  | {
      readonly type: "request";
      readonly id: number;
      readonly request: PageRequest;
    }
  /** The end of the lesson was on screen. */
  | { readonly type: "endReached"; readonly lessonId: string }
  /** The reader stopped scrolling here, 0 to 1. */
  | {
      readonly type: "positioned";
      readonly lessonId: string;
      readonly position: number;
    }
  /** A link was followed; the host decides what it is. */
  | {
      readonly type: "openLink";
      readonly lessonId: string;
      readonly href: string;
    }
  | { readonly type: "navigate"; readonly to: "previous" | "next" }
  /** Focus this lesson in the tree. */
  | { readonly type: "revealInTree" }
  /** mermaid refused a diagram; becomes a finding. `line` counts from 1 in the diagram's own source. */
  | {
      readonly type: "diagramFailed";
      readonly lessonId: string;
      readonly diagram: string;
      readonly line: number;
      readonly message: string;
    }
  | {
      readonly type: "diagramRendered";
      readonly lessonId: string;
      readonly diagram: string;
    }
  /** What mermaid read from a diagram that questions are about. */
  | {
      readonly type: "diagramStructure";
      readonly lessonId: string;
      readonly diagram: string;
      /** `none`: a kind of diagram that cannot be asked about. */
      readonly structure: DiagramStructure | "none";
    }
  /** What the learner has typed or chosen by now, per question; nothing waits for an answer. */
  | {
      readonly type: "drafted";
      readonly lessonId: string;
      readonly drafts: Readonly<Record<string, GivenResponse>>;
    }
  /** A diagram was drawn for the first time, to be kept for the next. */
  | {
      readonly type: "diagramDrawn";
      readonly lessonId: string;
      readonly diagram: string;
      readonly drawing: Drawing;
    }
  /** Show a diagram's source in an editor. */
  | {
      readonly type: "openDiagram";
      readonly lessonId: string;
      readonly diagram: string;
    }
  /** Preview: go to this source line. */
  | { readonly type: "revealLine"; readonly line: number }
  /** Preview: the author scrolled the page, and this source line is at its top. */
  | { readonly type: "scrolled"; readonly line: number }
  /** An error of the page's own script, for the log. */
  | { readonly type: "failed"; readonly message: string };

/** A response as it came from the page, and what was said to "Why?". Whether it is one is the host's to find out. */
export interface GivenResponse {
  readonly response?: unknown;
  readonly why?: string;
}

/** What the page asks and waits for. */
export type PageRequest =
  | {
      readonly type: "answer";
      readonly lessonId: string;
      readonly question: string;
      readonly response: unknown;
      readonly why?: string;
    }
  /** The hint after `index` others, from 0. */
  | {
      readonly type: "hint";
      readonly lessonId: string;
      readonly question: string;
      readonly index: number;
    }
  /** Keep that the whole answer was shown. */
  | {
      readonly type: "reveal";
      readonly lessonId: string;
      readonly question: string;
    }
  /** How the learner's own answer went, in their judgement. */
  | {
      readonly type: "selfGrade";
      readonly lessonId: string;
      readonly question: string;
      readonly verdict: Verdict;
    }
  /** Check all answers of a quiz at once. A question that is missing is unanswered. */
  | {
      readonly type: "handIn";
      readonly lessonId: string;
      readonly quiz: string;
      readonly answers: Readonly<Record<string, GivenResponse>>;
    }
  /** Begin a quiz anew: other questions from a pool, another order. */
  | {
      readonly type: "restart";
      readonly lessonId: string;
      readonly quiz: string;
    }
  /** Forget everything about a question. */
  | {
      readonly type: "resetQuestion";
      readonly lessonId: string;
      readonly question: string;
    }
  | {
      readonly type: "retry";
      readonly lessonId: string;
      readonly questions: readonly string[];
    }
  | {
      readonly type: "tick";
      readonly lessonId: string;
      readonly item: string;
      /** It is set otherwise than the text has it: ticked, unless its author has ticked it. */
      readonly done: boolean;
    }
  | {
      readonly type: "complete";
      readonly lessonId: string;
      readonly done: boolean;
    }
  /** Review: how well the question was known, in the learner's own judgement. */
  | {
      readonly type: "rate";
      readonly lessonId: string;
      readonly rating: Rating;
    };

/** What each request is answered with. */
export interface ReplyOf {
  answer: QuestionReply;
  reveal: QuestionReply;
  resetQuestion: QuestionReply;
  selfGrade: QuestionReply;
  hint: { readonly html: string };
  handIn: {
    readonly states: Readonly<Record<string, QuestionState>>;
    readonly quiz: QuizView;
    readonly status: LessonStatus;
  };
  restart: {
    /** Those of this quiz that are asked now. */
    readonly questions: readonly QuestionView[];
    readonly quiz: QuizView;
    readonly status: LessonStatus;
  };
  retry: { readonly status: LessonStatus };
  tick: { readonly status: LessonStatus };
  complete: { readonly status: LessonStatus };
  rate: { readonly status: LessonStatus };
}

/** Where the learner stands with one question, and with the lesson. */
export interface QuestionReply {
  readonly state: QuestionState;
  readonly status: LessonStatus;
}

export { parseHostMessage } from "./parseHostMessage.ts";
export { parsePageMessage } from "./parsePageMessage.ts";
