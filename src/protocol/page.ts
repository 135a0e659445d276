import type { Rating } from "../core/progress/model.ts";
import type { Heading } from "../core/markdown/lesson.ts";
import type { QuestionView, QuizView } from "../core/quiz/view.ts";

/** Everything the page needs to show one lesson. The first arrives inside the document, later ones as `show`. */
export interface LessonPage {
  readonly mode: "lesson" | "preview" | "review";
  /** In a review: where in it this page is. */
  readonly review?: ReviewPlace;
  /** Preview: every question shows its answer, and none can be answered. */
  readonly withAnswers?: true;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly lessonId: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Safe HTML with the hooks that `core/markdown/lesson.ts` lists. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Those that are asked; a pool holds more. */
  readonly questions: readonly QuestionView[];
  /** By the quiz's id. */
  readonly quizzes: Readonly<Record<string, QuizView>>;
  /** The checklist items that the learner has set otherwise than the text has them: as a rule, ticked. */
  readonly ticks: readonly string[];
  readonly minutes: number;
  /** `3` of `12`, in reading order, from 1; 0 of 0 for a text that belongs to no course. */
  readonly place: { readonly index: number; readonly count: number };
  readonly previous?: LessonNeighbour;
  readonly next?: LessonNeighbour;
  readonly status: LessonStatus;
  /** Where the reader was, 0 to 1. */
  readonly position: number;
}

export interface LessonNeighbour {
  readonly lessonId: string;
  readonly title: string;
}

/** What the page says about the learner's progress in this lesson. */
export interface LessonStatus {
  readonly state: "new" | "inProgress" | "complete";
  readonly reason?: "passed" | "marked";
  readonly endReached: boolean;
  readonly points: number;
  readonly maxPoints: number;
  /** Points that complete it. */
  readonly neededPoints: number;
  /** In a review: how the question went, once it is answered. */
  readonly review?: ReviewStatus;
}

/** A question of a review, or the page before and after it. */
export type ReviewPlace =
  | {
      readonly kind: "question";
      /** From 1. */
      readonly number: number;
      readonly count: number;
      readonly lessonTitle: string;
      /** The heading under which it was asked. */
      readonly anchor?: string;
    }
  /** `due`: how many questions there are to begin with. */
  | { readonly kind: "overview"; readonly due: number };

/** How well a question was known, and when it comes back. */
export interface ReviewStatus {
  readonly rating: Rating;
  /** In how many days it would come back, by rating. */
  readonly days: Readonly<Record<Rating, number>>;
}
