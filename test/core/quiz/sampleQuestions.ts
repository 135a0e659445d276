import type { Question } from "../../../src/core/quiz/model.ts";
import { readInlineQuiz } from "../../../src/core/quiz/readInline.ts";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";

/** One question of every kind and some of their edges, by what they are. */
export const sampleQuestions: Readonly<Record<string, Question>> = {
  single: inline("Q\n- [x] a\n  > yes\n- [ ] b\n  > no\n- [ ] c\n\nWhy"),
  several: inline("Q\n- [x] a\n- [x] b\n- [ ] c\n- [ ] d", { points: "4" }),
  allRight: inline("Q\n- [x] a\n- [x] b"),
  short: inline("Q\n\n[[Café au  lait|coffee]]"),
  ordering: inline("Q\n1. a\n2. b\n3. c\n4. d"),
  matching: inline("Q\n\n|  |  |\n|--|--|\n| 1 | x |\n| 2 | y |\n| 3 | x |"),
  blanks: inline("Q [[one]] [[=3.14±0.01 m]] [[bad|(good)|ugly]]"),
  reflection: inline("Q\n\n---\nmodel"),
  numeric: inline("Q\n\n[[=3.14±0.01 km|=3140±10 m]]"),
  pattern: inline("Q\n\n[[colour|/colou?rs?/]]"),
  truth: inline("Q", { kind: "true-false", answer: "false" }),
  grid: inline("Q\n\n|  | a | b |\n|--|--|--|\n| 1 | x | x |\n| 2 |  | x |"),
  output: inline("Q\n\n```c\nx\n```\n\n```output\n1\n 2\n```"),
  unreadable: inline(""),
  runs: toml('answer.doesCompile = true\nanswer.stdout = "1\\n2\\n"'),
  fails: toml("answer.doesCompile = false\nanswer.lineNumber = 1"),
  silent: toml("answer.doesCompile = true"),
};

export function inline(
  body: string,
  attributes: Record<string, string> = {},
): Question {
  const block = {
    body,
    attributes,
    file: "a.md",
    lineAt: (at: number) => at + 1,
  };
  return readInlineQuiz(block).questions[0] as Question;
}

function toml(fields: string): Question {
  const text = `[[questions]]\ntype = "Tracing"\nprompt.program = "fn main() {}"\n${fields}`;
  return readTomlQuiz(text, "q.toml").questions[0] as Question;
}
