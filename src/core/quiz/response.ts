/** What a learner answers, by kind. Parsed from unknown by the kind's `parseResponse`. */
export type Response =
  | { readonly kind: "choice"; readonly chosen: readonly string[] }
  | { readonly kind: "shortAnswer"; readonly text: string }
  | {
      readonly kind: "tracing";
      readonly compiles: boolean;
      readonly output?: string;
      readonly line?: number;
    }
  | { readonly kind: "ordering"; readonly order: readonly string[] }
  | {
      readonly kind: "matching";
      readonly pairs: readonly {
        readonly left: string;
        readonly right: string;
      }[];
    }
  | {
      readonly kind: "blanks";
      /** What was written into (or chosen for) each gap. */
      readonly filled: readonly {
        readonly gap: string;
        readonly text: string;
      }[];
    }
  | {
      readonly kind: "reflection";
      readonly text: string;
      /** How it went, in the learner's own judgement; before that the question is submitted but open. */
      readonly selfGrade?: Verdict;
    }
  | { readonly kind: "numeric"; readonly text: string }
  | {
      readonly kind: "grid";
      /** The marked cells. */
      readonly cells: readonly {
        readonly row: string;
        readonly column: string;
      }[];
    }
  | { readonly kind: "output"; readonly text: string }
  /** The id of a `DiagramTarget`. */
  | { readonly kind: "point"; readonly target: string }
  | { readonly kind: "messages"; readonly order: readonly string[] };

export type Verdict = "correct" | "partial" | "incorrect";

/** What grading says: pure, from a question and a response. */
export interface Grade {
  readonly verdict: Verdict;
  /** 0 to the question's points. */
  readonly points: number;
  /** Per part of the answer (an option, a gap, a field): was it answered right, and what is said about it. */
  readonly parts: readonly GradedPart[];
  /** Submitted, but the learner has yet to say how it went; until then it is worth nothing. */
  readonly open?: true;
}

export interface GradedPart {
  readonly id: string;
  /** What the learner did with this part is right. */
  readonly right: boolean;
  /** This part belongs to the right answer. */
  readonly expected: boolean;
  /** Markdown of the author. */
  readonly feedback?: string;
}
