import type { Finding, Position } from "../check/finding.ts";
import type { Quiz } from "../quiz/model.ts";

/**
 * A lesson read and rendered. `html` is safe to put into a page: it was sanitised, and holds only these hooks for
 * the page's script (nothing in it is a visible string of ours except findings):
 *
 *   block elements        data-line="12"             line in the lesson's own file, from 1
 *   figure[data-diagram]  data-state="pending"       holds <pre><code>source</code></pre> until rendered
 *   section[data-quiz]    one per quiz, with per question
 *     div[data-question][data-kind][data-state="unanswered"]   hidden when it is drawn from a pool
 *       div.question-context[data-context]?  div.question-prompt  div[data-answer]   (the page's script fills the last)
 *   input[data-tick]      a checklist item; the rest of the item is its label
 *   div.code[data-language] > pre > code.hljs        hidden lines are span.boring
 *   a[data-lesson][data-anchor?]                     a link to a lesson of this course
 *   a[href^=http]                                    leaves through the host's own opener
 *   div.alert.alert-note (tip, important, warning, caution) > p.alert-title
 *   div.problem[data-rule]                           a finding at its place
 */
export interface RenderedLesson {
  /** The lesson's file could not be read: there is a finding to show and nothing to learn or to complete. */
  readonly unread?: true;
  /** The front matter's, else the first heading's text, else the outline's title. */
  readonly title: string;
  readonly html: string;
  /** As it was read: what was cut out of it is found in it again. */
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly quizzes: readonly Quiz[];
  /** Why a quiz that should stand there could not be read; these are among `findings` as well. */
  readonly unreadQuizzes?: readonly Finding[];
  /** Per quiz, the line of the lesson's own file where it stands. */
  readonly quizLines: ReadonlyMap<string, number>;
  readonly diagrams: readonly Diagram[];
  /** Ids of the checklist items, in order. */
  readonly ticks: readonly string[];
  readonly links: readonly LessonLink[];
  /** Every id in the text that a link may name, those of headings among them. */
  readonly anchors: readonly string[];
  readonly meta: LessonMeta;
  /** Words of prose, for the reading time when the author gives none. */
  readonly words: number;
  readonly findings: readonly Finding[];
  /** Other files this lesson was made from (includes, quizzes): a change to one changes the lesson. */
  readonly dependencies: readonly string[];
}

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Unique in the lesson; the anchor of links. */
  readonly id: string;
  readonly text: string;
  readonly line: number;
}

export interface Diagram {
  /** Unique in the lesson. */
  readonly id: string;
  readonly source: string;
  readonly at: Position;
}

export interface LessonLink {
  /** As written, decoded. */
  readonly href: string;
  readonly kind: "lesson" | "asset" | "external" | "anchor";
  /** Path inside the course, for links to files of it. */
  readonly path?: string;
  readonly anchor?: string;
  /** It is an image that the lesson shows. */
  readonly image?: true;
  readonly at: Position;
}

/** What a lesson says about itself in its front matter or by the conventions of real courses. */
export interface LessonMeta {
  /** Survives a renaming of the file. In an mdBook the outline alone names lessons, so there it says nothing. */
  readonly id?: string;
  readonly title?: string;
  /** Minutes. */
  readonly duration?: number;
  readonly objectives: readonly string[];
  readonly prerequisites: readonly string[];
  /** 0 to 1. */
  readonly passMark?: number;
}
