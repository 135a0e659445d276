import type { Verdict } from "../model.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOf } from "./points.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";

/**
 * Something to think and write about. Its explanation is the model answer, which the learner compares with their
 * own, then says how it went.
 *
 * Points, by the learner's own judgement: all, half or none. Before it the question is open: submitted, the model
 * answer shown, worth nothing yet. An empty text is worth nothing whatever is said about it.
 */
export const reflection: QuestionKind<"reflection"> = {
  kind: "reflection",
  counts: true,
  present: (question) => ({
    kind: "reflection",
    ...(question.long && { long: true }),
  }),
  parseResponse(_question, value) {
    if (!isOfKind(value, "reflection")) return undefined;
    const text = textOf(fieldOf(value, "text"));
    const judged = fieldOf(value, "selfGrade");
    const selfGrade = verdicts.find((verdict) => verdict === judged);
    if (text === undefined || (judged !== undefined && !selfGrade))
      return undefined;
    return { kind: "reflection", text, ...(selfGrade && { selfGrade }) };
  },
  grade(question, response) {
    const written = response.text.trim() !== "";
    const share = written ? shares[response.selfGrade ?? "incorrect"] : 0;
    const graded = gradeOf(question.points, share, [
      { id: "text", right: share === 1, expected: true },
    ]);
    return written && response.selfGrade === undefined
      ? { ...graded, open: true }
      : graded;
  },
  answerKey: () => ({ kind: "reflection", text: "…", selfGrade: "correct" }),
  wrongAnswer: () => ({
    kind: "reflection",
    text: "…",
    selfGrade: "incorrect",
  }),
  expected: () => undefined,
};

const shares: Readonly<Record<Verdict, number>> = {
  correct: 1,
  partial: 0.5,
  incorrect: 0,
};

const verdicts: readonly Verdict[] = ["correct", "partial", "incorrect"];
