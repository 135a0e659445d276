import type { Drawing } from "../core/diagram/drawing.ts";
import type { FeedbackView, QuestionState } from "../core/quiz/view.ts";
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
    }
  /** Preview: scroll to a line of the source. */
  | { readonly type: "scrollToLine"; readonly line: number }
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
  /** An error of the page's own script, for the log. */
  | { readonly type: "failed"; readonly message: string };

/** What the page asks and waits for. */
export type PageRequest =
  | {
      readonly type: "answer";
      readonly lessonId: string;
      readonly question: string;
      readonly response: unknown;
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
      readonly done: boolean;
    }
  | {
      readonly type: "complete";
      readonly lessonId: string;
      readonly done: boolean;
    };

/** What each request is answered with. */
export interface ReplyOf {
  answer: {
    readonly feedback: FeedbackView;
    readonly status: LessonStatus;
    readonly attempts: number;
  };
  retry: { readonly status: LessonStatus };
  tick: { readonly status: LessonStatus };
  complete: { readonly status: LessonStatus };
}

export { parseHostMessage } from "./parseHostMessage.ts";
export { parsePageMessage } from "./parsePageMessage.ts";
