import type { QuestionState, QuizView } from "../../core/quiz/view.ts";

/** What the questions of a quiz come to. */
export interface Summary {
  readonly count: number;
  readonly wrong: number;
  /** None is open any more. */
  readonly finished: boolean;
  readonly points: number;
  readonly maxPoints: number;
  /** Points that pass. */
  readonly needed: number;
  readonly passed: boolean;
}

export function summaryOf(
  questions: readonly {
    readonly state: QuestionState;
    readonly points: number;
  }[],
  {
    mode,
    handedIn,
    passMark,
  }: Pick<QuizView, "mode" | "handedIn" | "passMark">,
): Summary {
  let points = 0;
  let maxPoints = 0;
  let wrong = 0;
  let open = 0;
  for (const { state, points: worth } of questions) {
    maxPoints += worth;
    points += state.feedback?.points ?? 0;
    if (state.verdict !== "correct") wrong++;
    if (state.verdict === "unanswered" && !state.closed) open++;
  }
  const needed = passMark * maxPoints;
  return {
    count: questions.length,
    wrong,
    finished: mode === "exam" ? handedIn : questions.length > 0 && open === 0,
    points,
    maxPoints,
    needed,
    // Thirds do not add up in binary.
    passed: points + 1e-9 >= needed,
  };
}
