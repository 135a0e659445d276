import type { Question } from "../../../src/core/quiz/model.ts";
import { readInlineQuiz } from "../../../src/core/quiz/readInline.ts";

/** A `<quiz>` block read from line 10 on, with the findings as `line:column severity rule`. */
export function read(body: string, attributes: Record<string, string> = {}) {
  const quiz = readInlineQuiz({
    body,
    attributes,
    file: "src/a.md",
    lineAt: (line) => line + 10,
  });
  return {
    quiz,
    question: quiz.questions[0] as Question,
    findings: quiz.findings.map(
      ({ line, column, severity, rule }) =>
        `${line}:${column} ${severity} ${rule}`,
    ),
  };
}
