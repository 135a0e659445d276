import type { ReportedQuestion } from "../model.ts";

/** Many students' reports as one: what `guided-lessons report --json` prints. Other programs rely on these names. */
export interface MergedReports {
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly MergedQuestion[];
    readonly students: readonly MergedStudent[];
  }[];
}

/** One version of a question over all students, by each one's first answer to it. Shares are 0 to 1, rounded to three digits. */
export interface MergedQuestion {
  readonly lessonId: string;
  readonly lesson: string;
  readonly id: string;
  /** Two versions of a question are two rows. */
  readonly hash: string;
  readonly kind: ReportedQuestion["kind"];
  readonly text: string;
  /** Students whose answer to this version was graded. */
  readonly answered: number;
  /** Share of them that were fully right at first. */
  readonly difficulty?: number;
  /** See `discrimination` in `statistics.ts`. */
  readonly discrimination?: number;
  readonly meanAttempts?: number;
  readonly meanHints?: number;
  /** What most students got wrong at first, in words, and how many of them. */
  readonly commonMistake?: { readonly text: string; readonly times: number };
  /** Answers that were given to an older version, and count nowhere. */
  readonly older: number;
}

export interface MergedStudent {
  readonly id: string;
  readonly name?: string;
  readonly file: string;
  readonly createdAt: string;
  readonly lessons: number;
  readonly completed: number;
  readonly questions: number;
  readonly answered: number;
  readonly right: number;
  readonly points: number;
  readonly maxPoints: number;
  readonly meanAttempts?: number;
  readonly hints: number;
  readonly lastAnswerAt?: string;
}
