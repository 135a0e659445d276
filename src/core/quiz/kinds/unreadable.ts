import type { QuestionKind } from "./kind.ts";

/** A question that cannot be answered as written: there is no response to it, and it is worth nothing. */
export const unreadable: QuestionKind<"unreadable"> = {
  kind: "unreadable",
  counts: false,
  present: () => ({ kind: "unreadable" }),
  parseResponse: () => undefined,
  grade: () => ({ verdict: "incorrect", points: 0, parts: [] }),
  answerKey: () => undefined,
  wrongAnswer: () => undefined,
  expected: () => undefined,
};
