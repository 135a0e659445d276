import type { FirstResult, ReportedQuestion } from "./model.ts";

/**
 * How a question went at first, before the student knew anything of its answer: what difficulty is measured by. Where
 * a report tells of no first answer, the one it tells of is the first that is known. Undefined without an answer to
 * this version that was graded.
 */
export function firstOf(
  question: ReportedQuestion,
):
  | (Omit<FirstResult, "response" | "answeredAt"> & { response?: string })
  | undefined {
  const { first, verdict, changed } = question;
  if (first !== undefined) return first;
  return verdict === undefined || changed === true
    ? undefined
    : { ...question, verdict };
}
