import { grade, parseResponse } from "../quiz/grade.ts";
import type { Question } from "../quiz/model.ts";
import type { GivenAnswer } from "./model.ts";

/**
 * An answer as it is kept, or undefined when the response is none to this question. `why` is what was said to
 * "Why?".
 */
export function gradedAnswer(
  question: Question,
  given: { readonly response?: unknown; readonly why?: string },
): GivenAnswer | undefined {
  const response = parseResponse(question, given.response);
  if (response === undefined) return undefined;
  const { verdict, points } = grade(question, response);
  return {
    hash: question.hash,
    response,
    verdict,
    points,
    maxPoints: question.points,
    ...(given.why !== undefined &&
      given.why.trim() !== "" && { why: given.why }),
  };
}
