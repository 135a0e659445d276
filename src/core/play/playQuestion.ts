import type { Finding } from "../check/finding.ts";
import { answerKey, grade, parseResponse, wrongAnswer } from "../quiz/grade.ts";
import type { Question, Response } from "../quiz/model.ts";
import { say, type Text } from "../text.ts";

/** A question as it was tried: what may be answered to it, and what is wrong with that. */
export interface TriedQuestion {
  readonly question: Question;
  /** Gets full marks; none when nothing does. */
  readonly right?: Response;
  /** Gets less; none when nothing that was tried does. */
  readonly wrong?: Response;
  readonly findings: readonly Finding[];
}

/** Takes a question with its own answer key and with a wrong answer, as they come back from a page. Never throws. */
export function tryQuestion(question: Question): TriedQuestion {
  // Whoever read it has said why, where it is wrong.
  if (question.kind === "unreadable")
    return { question, findings: [question.finding] };
  const key = sent(question, answerKey(question));
  const right = key && isFull(question, key) ? key : undefined;
  const other = sent(question, wrongAnswer(question));
  const wrong = other && !isFull(question, other) ? other : undefined;
  const findings = [
    ...(right === undefined ? [refused(question)] : []),
    ...(wrong === undefined ? [indifferent(question)] : []),
  ];
  return {
    question,
    ...(right && { right }),
    ...(wrong && { wrong }),
    findings,
  };
}

/** A response the way it travels: through JSON and the question's own parser. */
function sent(
  question: Question,
  response: Response | undefined,
): Response | undefined {
  return response === undefined
    ? undefined
    : parseResponse(question, JSON.parse(JSON.stringify(response)));
}

function isFull(question: Question, response: Response): boolean {
  const { verdict, points } = grade(question, response);
  return verdict === "correct" && points === question.points;
}

function refused(question: Question): Finding {
  return finding(
    question,
    "play-right-refused",
    say`The right answer of this question is not accepted, so nobody can give it. Correct the answer.`,
  );
}

function indifferent(question: Question): Finding {
  return finding(
    question,
    "play-all-accepted",
    say`This question takes every answer for right: no wrong one was found. Narrow down what it accepts.`,
  );
}

function finding({ at }: Question, rule: string, message: Text): Finding {
  return { ...at, rule, severity: "error", message };
}
