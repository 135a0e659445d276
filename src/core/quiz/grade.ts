import { kindOf } from "./kinds/list.ts";
import type { QuestionKind, QuestionOf } from "./kinds/kind.ts";
import type { Grade, Question, Response } from "./model.ts";

/**
 * Grades a response. Pure, and it never throws: a response that is none to this question (another kind, options
 * that it does not have) is incorrect and worth 0.
 */
export function grade(question: Question, response: Response): Grade {
  const { kind, own } = withKind(question);
  const parsed = kind.parseResponse(own, response);
  if (parsed === undefined)
    return { verdict: "incorrect", points: 0, parts: [] };
  return kind.grade(own, parsed);
}

/** The response to this question that an unknown value is, if it is one. Never throws. */
export function parseResponse(
  question: Question,
  value: unknown,
): Response | undefined {
  const { kind, own } = withKind(question);
  return kind.parseResponse(own, value);
}

/** A response that gets full marks; none when the question cannot be answered. */
export function answerKey(question: Question): Response | undefined {
  const { kind, own } = withKind(question);
  return kind.answerKey(own);
}

/** A response that does not get full marks, if there is one. */
export function wrongAnswer(question: Question): Response | undefined {
  const { kind, own } = withKind(question);
  return kind.wrongAnswer(own);
}

/** A question and its kind, known to belong together. */
function withKind(question: Question): {
  kind: QuestionKind<Question["kind"]>;
  own: QuestionOf<Question["kind"]>;
} {
  return { kind: kindOf(question), own: question };
}
