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
  /** Lessons that were found again under another id; see `joinLessons.ts`. */
  readonly moved?: readonly MovedLesson[];
}

/** A lesson that had one id in an earlier version of its course and has another in a later one. */
export interface MovedLesson {
  readonly from: string;
  readonly to: string;
}

export interface LessonProgress {
  /** Milliseconds since the epoch, as every time here. */
  readonly openedAt?: number;
  readonly visitedAt?: number;
  /** How far down the page was, 0 to 1. */
  readonly position?: number;
  /** The end of the lesson was on screen. */
  readonly endReached?: boolean;
  /** Checklist items that are set otherwise than the text has them: ticked, unless the author has ticked them. */
  readonly ticks?: readonly string[];
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Per question, what was typed or chosen and not yet checked. */
  readonly drafts?: Readonly<Record<string, Draft>>;
  /** What was answered first, where that is no longer the answer; keys from `firstAnswer.ts`. */
  readonly firsts?: Readonly<Record<string, FirstAnswer>>;
  /** Per question, the hints that were taken. */
  readonly hints?: Readonly<Record<string, HintsTaken>>;
  /** Per question, how well it is remembered. Kept when the question is gone: it may come back. */
  readonly reviews?: Readonly<Record<string, ReviewCard>>;
  /** Per quiz, the attempt that is going on or was finished. */
  readonly quizzes?: Readonly<Record<string, QuizAttempt>>;
  readonly completed?: Completion;
  /** When the learner marked it, where it was passed as well. */
  readonly markedAt?: number;
  /** The learner took the completion back: only a new answer or their word completes it again. */
  readonly reopened?: boolean;
  /** What the lesson was called when it was opened last: it may be renamed and moved, and is found again by it. */
  readonly title?: string;
  /** When parts of this were last changed or taken back, where they do not say so themselves; see `lessonParts.ts`. */
  readonly stamps?: Readonly<Record<string, number>>;
  /** The lesson was reset: whatever another window or a file says from before then is gone. */
  readonly resetAt?: number;
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
  /** The learner had the whole answer shown. */
  readonly shown?: boolean;
  /** When the whole answer was shown last; later answers to the same version keep it. */
  readonly shownAt?: number;
  /** What the learner said to "Why?". */
  readonly why?: string;
  /** Greater than the time of the last reset before it, which the learner's other windows may not know of. */
  readonly since?: number;
}

/** What was answered first to one version of a question. */
export type FirstAnswer = Pick<
  Answer,
  "response" | "verdict" | "points" | "maxPoints" | "at" | "since"
>;

/** Hints of a question that were taken. */
export interface HintsTaken {
  readonly count: number;
  /** When the last of them was taken; 0 when that is not known. */
  readonly at: number;
  /** The question's hash at that time; absent when it is not known. */
  readonly hash?: string;
}

/** An answer on its way: kept so that a closed window costs nothing. Without a response the learner has emptied it. */
export interface Draft {
  readonly response?: Response;
  readonly why?: string;
}

/** How well something is remembered, in the two numbers of FSRS, and when it was last asked. */
export interface CardMemory {
  /** Days after which nine of ten are still known. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly at: number;
}

/** When a question is due follows from its card; see `core/review`. */
export interface ReviewCard extends CardMemory {
  /** The question's hash when it was last answered. */
  readonly hash: string;
  /** The rating that led to this. */
  readonly rating: Rating;
  /** In how many sittings it was asked, and in how many of them it was forgotten. */
  readonly count: number;
  readonly lapses: number;
  /** When it was last asked in a review, for the load of a day. */
  readonly reviewedAt?: number;
  /** As it was before this sitting: another rating of the same sitting begins there. */
  readonly before?: CardMemory & Pick<ReviewCard, "count" | "lapses">;
}

export type Rating = "again" | "hard" | "good" | "easy";

export interface QuizAttempt {
  /** Decides which questions are drawn and in which order options are shown. */
  readonly seed: string;
  /** When it was handed in; absent while it goes on. */
  readonly handedIn?: number;
  /** How often the quiz was handed in, over all attempts. */
  readonly attempts: number;
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
  /** `seeds`: for quizzes that have none yet. `title`: what the lesson is called now. */
  | {
      readonly type: "opened";
      readonly seeds?: Readonly<Record<string, string>>;
      readonly title?: string;
    }
  | { readonly type: "positioned"; readonly position: number }
  | { readonly type: "endReached" }
  | { readonly type: "ticked"; readonly item: string; readonly done: boolean }
  | {
      readonly type: "answered";
      readonly question: string;
      readonly answer: GivenAnswer;
    }
  | { readonly type: "retried"; readonly question: string }
  | {
      readonly type: "drafted";
      readonly drafts: Readonly<Record<string, Draft>>;
    }
  /** The first `count` hints of the question have been taken. */
  | {
      readonly type: "hinted";
      readonly question: string;
      readonly hash: string;
      readonly count: number;
    }
  /** The whole answer of a question was shown. */
  | { readonly type: "revealed"; readonly question: string }
  /** The learner said how an answer of theirs went: the same answer, graded anew. */
  | {
      readonly type: "selfGraded";
      readonly question: string;
      readonly answer: GivenAnswer;
    }
  /** All answers of a quiz at once; a question of it that has none is unanswered. */
  | {
      readonly type: "handedIn";
      readonly quiz: string;
      readonly seed: string;
      readonly questions: readonly string[];
      readonly answers: Readonly<Record<string, GivenAnswer>>;
    }
  /** A quiz begins anew with another seed. `keepsAnswers`: they count until the next are handed in. */
  | {
      readonly type: "restarted";
      readonly quiz: string;
      readonly seed: string;
      readonly questions: readonly string[];
      readonly keepsAnswers: boolean;
    }
  /** Asked again in a review, with what was remembered; the lesson's own answer stays. */
  | {
      readonly type: "reviewed";
      readonly question: string;
      readonly hash: string;
      readonly rating: Rating;
      /** Takes the place of what the first answer of this sitting said: the learner's own word, or the answer was shown. */
      readonly overrules?: true;
    }
  | { readonly type: "markedComplete" }
  | { readonly type: "markedIncomplete" }
  /** Everything about one question is forgotten. */
  | { readonly type: "questionReset"; readonly question: string }
  | { readonly type: "reset" };

/** An answer as it is given; when and how often is added where it is kept. */
export type GivenAnswer = Omit<
  Answer,
  "at" | "attempts" | "retrying" | "shown" | "shownAt" | "since"
>;

export type LessonState = "new" | "inProgress" | "complete";
