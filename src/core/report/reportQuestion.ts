import type { Answer } from "../progress/model.ts";
import { grade } from "../quiz/grade.ts";
import type { Question } from "../quiz/model.ts";
import { describeAnswer, interactionOf } from "./describeAnswer.ts";
import type { ReportedQuestion } from "./model.ts";
import { isoTime } from "./isoTime.ts";
import { shortText } from "./shortText.ts";

/** What is known of one student and one question. */
export interface QuestionRecord {
  readonly id: string;
  /** Absent when the course no longer asks it. */
  readonly question?: Question;
  readonly answer?: Answer;
  /** How many were taken. */
  readonly hints?: number;
}

/** One question of a report; undefined when there is neither a question nor an answer. */
export function reportQuestion(
  record: QuestionRecord,
): ReportedQuestion | undefined {
  const { id, question, answer, hints = 0 } = record;
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
    shown: answer?.shown === true,
    ...(answer === undefined
      ? { interaction: interactionOf(question, kind) }
      : answerFields(question, answer)),
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
  { response, verdict }: Answer,
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
