import type { Answer, FirstAnswer } from "../progress/model.ts";
import { grade } from "../quiz/grade.ts";
import type { Question } from "../quiz/model.ts";
import { describeAnswer, interactionOf } from "./describeAnswer.ts";
import type { FirstResult, ReportedQuestion } from "./model.ts";
import { isoTime } from "./isoTime.ts";
import { shortText } from "./shortText.ts";

/** What is known of one student and one question. */
export interface QuestionRecord {
  readonly id: string;
  /** Absent when the course no longer asks it. */
  readonly question?: Question;
  readonly answer?: Answer;
  /** To the present version of the question. */
  readonly first: FirstAnswer | undefined;
  /** How many were taken. */
  readonly hints: number | undefined;
}

/** One question of a report; undefined when there is neither a question nor an answer. */
export function reportQuestion(
  record: QuestionRecord,
): ReportedQuestion | undefined {
  const { id, question, answer, first, hints = 0 } = record;
  const kind = question?.kind ?? answer?.response.kind;
  if (kind === undefined) return undefined;
  return {
    id,
    kind,
    text: question === undefined ? "" : questionText(question),
    hash: question?.hash ?? answer?.hash ?? "",
    points: answer?.points ?? 0,
    maxPoints: answer?.maxPoints ?? question?.points ?? 0,
    attempts: answer?.attempts ?? 0,
    hints,
    shown: answer?.shown === true || answer?.shownAt !== undefined,
    ...(answer === undefined
      ? { interaction: interactionOf(question, kind) }
      : answerFields(question, answer)),
    ...(question !== undefined &&
      first !== undefined &&
      !isLast(first, question, answer) && {
        first: firstResult(question, first),
      }),
  };
}

/** Whether the first answer is the one that the report tells of anyway. */
function isLast(
  first: FirstAnswer,
  { hash }: Question,
  answer: Answer | undefined,
): boolean {
  return answer?.hash === hash && answer.at === first.at;
}

function firstResult(question: Question, first: FirstAnswer): FirstResult {
  const { response, verdict, points, maxPoints, at } = first;
  // An answer of another kind than is asked now cannot be graded part by part.
  const asked = question.kind === response.kind ? question : undefined;
  const described = describeAnswer(asked, response);
  const mistakes = asked ? mistakesIn(asked, first, described) : [];
  return {
    verdict,
    points,
    maxPoints,
    answeredAt: isoTime(at),
    response: described.words,
    ...(mistakes.length > 0 && { mistakes }),
  };
}

function answerFields(question: Question | undefined, answer: Answer) {
  const { response, verdict, at, why } = answer;
  const changed = question?.hash !== answer.hash;
  // Another kind than now: what is asked today says nothing about it.
  const asked = question?.kind === response.kind ? question : undefined;
  const described = describeAnswer(asked, response);
  const isOpen =
    response.kind === "reflection" && response.selfGrade === undefined;
  const mistakes =
    asked === undefined || changed || isOpen
      ? []
      : mistakesIn(asked, answer, described);
  return {
    ...(!isOpen && { verdict }),
    answeredAt: isoTime(at),
    ...(changed && { changed }),
    response: described.words,
    ...(why !== undefined && { why }),
    ...(mistakes.length > 0 && { mistakes }),
    interaction: {
      ...interactionOf(asked, response.kind),
      response: described.response,
    },
  };
}

/** What was done wrong, in words; what is wrong as a whole is one mistake. */
function mistakesIn(
  question: Question,
  { response, verdict }: Pick<Answer, "response" | "verdict">,
  { words, parts }: ReturnType<typeof describeAnswer>,
): readonly string[] {
  if (verdict === "correct" || response.kind === "reflection") return [];
  switch (response.kind) {
    case "choice":
    case "matching":
    case "grid":
    case "blanks":
      return grade(question, response).parts.flatMap((part) =>
        part.right ? [] : (parts.get(part.id) ?? []),
      );
    default:
      return words.trim() === "" ? [] : [words.trim().replace(/\s+/g, " ")];
  }
}

function questionText(question: Question): string {
  const prompt = shortText(question.prompt);
  const text =
    question.kind === "blanks"
      ? [prompt, shortText(question.text)].join(" ").trim()
      : prompt;
  return text === "" ? question.id : text;
}
