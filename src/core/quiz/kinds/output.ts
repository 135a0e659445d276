import type { QuestionKind } from "./kind.ts";
import { gradeOf } from "./points.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";
import { codeSpan } from "./wording.ts";

/**
 * What does this program print? Compared line by line; white space at the end of lines and empty lines at both ends
 * do not matter. Points: all or nothing.
 */
export const output: QuestionKind<"output"> = {
  kind: "output",
  counts: true,
  present: () => ({ kind: "output" }),
  parseResponse(_question, value) {
    if (!isOfKind(value, "output")) return undefined;
    const text = textOf(fieldOf(value, "text"));
    return text === undefined ? undefined : { kind: "output", text };
  },
  grade(question, response) {
    const right = printed(response.text) === printed(question.output);
    return gradeOf(question.points, right ? 1 : 0, [
      { id: "text", right, expected: true },
    ]);
  },
  answerKey: (question) => ({ kind: "output", text: question.output }),
  wrongAnswer: (question) => ({
    kind: "output",
    text: `${question.output}\nand more`,
  }),
  expected: (question) => codeSpan(question.output),
};

/** What is compared of an output. */
function printed(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+/, "")
    .trimEnd();
}
