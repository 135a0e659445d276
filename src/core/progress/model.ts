import type { Response, Verdict } from "../quiz/model.ts";

/** The state that is kept: one versioned object, keyed by stable ids, never by position. */
export interface ProgressState {
  readonly version: 1;
  readonly courses: Readonly<Record<string, CourseProgress>>;
}

export interface CourseProgress {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** The lesson opened last: where *Continue* goes. */
  readonly current?: string;
}

export interface LessonProgress {
  /** Milliseconds since the epoch, as every time here. */
  readonly openedAt?: number;
  readonly visitedAt?: number;
  /** How far down the page was, 0 to 1. */
  readonly position?: number;
  /** The end of the lesson was on screen. */
  readonly endReached?: boolean;
  readonly ticks?: readonly string[];
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly completed?: Completion;
  /** The learner took the completion back: only a new answer or their word completes it again. */
  readonly reopened?: boolean;
}

export interface Answer {
  /** The question's hash when it was answered. */
  readonly hash: string;
  readonly response: Response;
  readonly verdict: Verdict;
  readonly points: number;
  readonly maxPoints: number;
  readonly at: number;
  /** How often it was answered, this one included. */
  readonly attempts: number;
  /** The learner is trying again: the answer is kept but open. */
  readonly retrying?: boolean;
}

export interface Completion {
  readonly at: number;
  /** `passed`: answered to the pass mark and read to the end. `marked`: the learner said so. */
  readonly reason: "passed" | "marked";
}

/** What completes a lesson; taken from its text when an event is applied. */
export interface Requirements {
  /** The questions that count, with their points and present hashes. */
  readonly questions: readonly {
    readonly id: string;
    readonly points: number;
    readonly hash: string;
  }[];
  /** 0 to 1. */
  readonly passMark: number;
}

/** Everything that can happen to a lesson's progress. Applied by `applyEvent`, a pure function. */
export type LessonEvent =
  | { readonly type: "opened" }
  | { readonly type: "positioned"; readonly position: number }
  | { readonly type: "endReached" }
  | { readonly type: "ticked"; readonly item: string; readonly done: boolean }
  | {
      readonly type: "answered";
      readonly question: string;
      readonly answer: Omit<Answer, "at" | "attempts" | "retrying">;
    }
  | { readonly type: "retried"; readonly question: string }
  | { readonly type: "markedComplete" }
  | { readonly type: "markedIncomplete" }
  | { readonly type: "reset" };

export type LessonState = "new" | "inProgress" | "complete";
