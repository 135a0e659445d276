import type { QuestionKind } from "./kind.ts";
import { gradeOfParts } from "./points.ts";
import { codeSpan, comparable } from "./wording.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";

/**
 * A line of text, compared as mdbook-quiz does: trimmed and without regard to case; runs of white space count as
 * one space. Points: all or nothing.
 */
export const shortAnswer: QuestionKind<"shortAnswer"> = {
  kind: "shortAnswer",
  counts: true,
  present: (question) => ({ kind: "shortAnswer", field: question.field }),
  parseResponse(_question, value) {
    if (!isOfKind(value, "shortAnswer")) return undefined;
    const text = textOf(fieldOf(value, "text"));
    return text === undefined ? undefined : { kind: "shortAnswer", text };
  },
  grade(question, response) {
    const given = comparable(response.text);
    const right = question.accepted.some((text) => comparable(text) === given);
    return gradeOfParts(question.points, [
      { id: "text", right, expected: true },
    ]);
  },
  answerKey: (question) => ({
    kind: "shortAnswer",
    text: question.accepted[0] ?? "",
  }),
  // Longer than every accepted answer, so equal to none.
  wrongAnswer: (question) => ({
    kind: "shortAnswer",
    text: `not ${question.accepted.join(" nor ")}`,
  }),
  expected: (question) => codeSpan(question.accepted[0] ?? ""),
};
