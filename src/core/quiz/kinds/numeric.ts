import type { QuestionKind } from "./kind.ts";
import { isNear, numberText } from "./number.ts";
import { gradeOfParts } from "./points.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";
import { codeSpan } from "./wording.ts";

/** A number, near enough and in the right unit; see `number.ts` for how it may be written. Points: all or nothing. */
export const numeric: QuestionKind<"numeric"> = {
  kind: "numeric",
  counts: true,
  present: (question) => ({
    kind: "numeric",
    // With several units the learner writes one of them.
    ...(question.unit !== undefined &&
      question.alternatives === undefined && { unit: question.unit }),
  }),
  parseResponse(_question, value) {
    if (!isOfKind(value, "numeric")) return undefined;
    const text = textOf(fieldOf(value, "text"));
    return text === undefined ? undefined : { kind: "numeric", text };
  },
  grade: (question, response) =>
    gradeOfParts(question.points, [
      { id: "text", right: isNear(question, response.text), expected: true },
    ]),
  answerKey: (question) => ({ kind: "numeric", text: numberText(question) }),
  wrongAnswer: () => ({ kind: "numeric", text: "" }),
  expected(question) {
    const { tolerance, alternatives = [] } = question;
    const within = tolerance > 0 ? ` ± ${tolerance}` : "";
    return [question, ...alternatives]
      .map((answer, index) =>
        codeSpan(
          index === 0 ? withTolerance(answer, within) : numberText(answer),
        ),
      )
      .join(" = ");
  },
};

function withTolerance(
  answer: { readonly value: number; readonly unit?: string },
  within: string,
): string {
  const { value, unit } = answer;
  return `${value}${within}${unit === undefined ? "" : ` ${unit}`}`;
}
