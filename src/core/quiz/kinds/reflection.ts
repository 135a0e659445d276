import type { QuestionKind } from "./kind.ts";
import { gradeOf } from "./points.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";

/**
 * Something to think and write about. Its explanation is the model answer, which the learner compares with their own.
 * Points: full for having written something.
 */
export const reflection: QuestionKind<"reflection"> = {
  kind: "reflection",
  counts: false,
  present: () => ({ kind: "reflection" }),
  parseResponse(_question, value) {
    if (!isOfKind(value, "reflection")) return undefined;
    const text = textOf(fieldOf(value, "text"));
    return text === undefined ? undefined : { kind: "reflection", text };
  },
  grade(question, response) {
    const written = response.text.trim() !== "";
    return gradeOf(question.points, written ? 1 : 0, [
      { id: "text", right: written, expected: true },
    ]);
  },
  answerKey: () => ({ kind: "reflection", text: "…" }),
  wrongAnswer: () => ({ kind: "reflection", text: "" }),
  expected: () => undefined,
};
