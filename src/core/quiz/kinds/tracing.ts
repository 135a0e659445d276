import type { TracingQuestion } from "../model.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOf } from "./points.ts";
import { codeSpan } from "./wording.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";

/**
 * Does this program compile, and what does it print?
 *
 * Points, all or nothing, as mdbook-quiz grades it: whether it compiles must be right; if it does, the output too,
 * compared without white space at its ends. The line that does not compile is told, and never decides: compilers
 * and authors do not agree on it.
 */
export const tracing: QuestionKind<"tracing"> = {
  kind: "tracing",
  counts: true,
  present: (question) => ({
    kind: "tracing",
    lines: question.program.trimEnd().split("\n").length,
  }),
  parseResponse(_question, value) {
    const compiles = fieldOf(value, "compiles");
    if (!isOfKind(value, "tracing") || typeof compiles !== "boolean")
      return undefined;
    const output = textOf(fieldOf(value, "output"));
    const line = fieldOf(value, "line");
    return {
      kind: "tracing",
      compiles,
      ...(output !== undefined && { output }),
      ...(typeof line === "number" && Number.isSafeInteger(line) && { line }),
    };
  },
  grade(question, response) {
    const compiles = response.compiles === question.compiles;
    const output = compiles && sameOutput(question, response.output);
    return gradeOf(question.points, compiles && output ? 1 : 0, [
      { id: "compiles", right: compiles, expected: question.compiles },
      ...(asksOutput(question)
        ? [{ id: "output", right: output, expected: true }]
        : []),
      ...(question.errorLine !== undefined && response.line !== undefined
        ? [
            {
              id: "line",
              right: response.line === question.errorLine,
              expected: true,
            },
          ]
        : []),
    ]);
  },
  answerKey: (question) => ({
    kind: "tracing",
    compiles: question.compiles,
    ...(question.output !== undefined && { output: question.output }),
    ...(question.errorLine !== undefined && { line: question.errorLine }),
  }),
  wrongAnswer: (question) => ({
    kind: "tracing",
    compiles: !question.compiles,
  }),
  expected: (question) =>
    question.output === undefined ? undefined : codeSpan(question.output),
};

function asksOutput(question: TracingQuestion): boolean {
  return question.compiles && question.output !== undefined;
}

function sameOutput(
  question: TracingQuestion,
  given: string | undefined,
): boolean {
  if (question.output === undefined) return true;
  return lines(question.output) === lines(given ?? "");
}

function lines(output: string): string {
  return output.replace(/\r\n?/g, "\n").trim();
}
