import type { QuestionKind } from "./kind.ts";
import { gradeOfParts } from "./points.ts";
import { codeSpan } from "./wording.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";
import { isAccepted, notAccepted } from "./written.ts";

/** A line of text, compared as `written.ts` says. Points: all or nothing. */
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
    const right = isAccepted(question, response.text);
    return gradeOfParts(question.points, [
      { id: "text", right, expected: true },
    ]);
  },
  answerKey: (question) => ({
    kind: "shortAnswer",
    text: question.accepted[0] ?? "",
  }),
  wrongAnswer(question) {
    const text = notAccepted(question);
    return text === undefined ? undefined : { kind: "shortAnswer", text };
  },
  expected: (question) => codeSpan(question.accepted[0] ?? ""),
};
