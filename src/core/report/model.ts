import type { LessonState } from "../progress/model.ts";
import type { Question, Verdict } from "../quiz/model.ts";

/** What a report says it is. */
export const reportFormat = "guided-lessons-report";
/** Of the whole file. */
export const reportVersion = 1;

/**
 * What an instructor needs from one student; `schemas/report.schema.json` describes the file. Times are ISO 8601 in
 * UTC. It holds what the student answered and how that was graded, and never what would have been right.
 */
export interface Report {
  readonly format: typeof reportFormat;
  readonly version: typeof reportVersion;
  readonly createdAt: string;
  readonly student: Student;
  readonly courses: readonly ReportedCourse[];
}

export interface Student {
  /** Made once, at random: two reports of one student have the same. */
  readonly id: string;
  /** As the student wrote it. */
  readonly name?: string;
}

export interface ReportedCourse {
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  /** BCP 47, such as `en`. */
  readonly language: string;
  /** In reading order; lessons that the course no longer has stand at the end. */
  readonly lessons: readonly ReportedLesson[];
}

export interface ReportedLesson {
  readonly id: string;
  readonly title: string;
  readonly state: LessonState;
  /** The course has it no more. */
  readonly gone?: true;
  readonly openedAt?: string;
  readonly completed?: {
    readonly at: string;
    /** Answered to the pass mark, or marked by the student. */
    readonly reason: "passed" | "marked";
  };
  readonly questions: readonly ReportedQuestion[];
}

export interface ReportedQuestion {
  readonly id: string;
  readonly kind: Question["kind"];
  /** What is asked, as plain text in short; empty when the course no longer asks it. */
  readonly text: string;
  /** Changes when what is asked or what is right changes: only answers to one version are compared. */
  readonly hash: string;
  /** Absent when it was not answered, or when the student has yet to say how a reflection went. */
  readonly verdict?: Verdict;
  readonly points: number;
  readonly maxPoints: number;
  /** How often it was answered. */
  readonly attempts: number;
  /** How many hints were taken. */
  readonly hints: number;
  /** The whole answer was shown to the student. */
  readonly shown: boolean;
  readonly answeredAt?: string;
  /** The answer was given to an older version of the question. */
  readonly changed?: true;
  /** The answer in words, whole. */
  readonly response?: string;
  /** What the student said to "Why?". */
  readonly why?: string;
  /** What of the answer is wrong, in words: each option, pair or gap; nothing where that is not known. */
  readonly mistakes?: readonly string[];
  /** The first answer to this version of the question, where the answer above is a later one. */
  readonly first?: FirstResult;
  readonly interaction: Interaction;
}

/** How the first try went; the fields are those of a question. */
export type FirstResult = Required<
  Pick<ReportedQuestion, "verdict" | "points" | "maxPoints" | "response">
> &
  Pick<ReportedQuestion, "mistakes"> & { readonly answeredAt: string };

/** A question and its answer in the terms of xAPI (and SCORM): https://github.com/adlnet/xAPI-Spec, Data 2.4.4.1. */
export interface Interaction {
  readonly type: InteractionType;
  /** What is chosen from or put in order. */
  readonly choices?: readonly Component[];
  /** What is matched, and with what. */
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
  /** The answer in the standard's form: parts between `[,]`, pairs joined by `[.]`. */
  readonly response?: string;
}

export type InteractionType = (typeof interactionTypes)[number];

/** Those of the standard that our questions are. */
export const interactionTypes = [
  "true-false",
  "choice",
  "fill-in",
  "long-fill-in",
  "matching",
  "sequencing",
  "numeric",
  "other",
] as const;

export interface Component {
  readonly id: string;
  readonly text: string;
}
