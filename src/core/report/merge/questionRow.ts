import { firstOf } from "../firstOf.ts";
import type { ReportedLesson, ReportedQuestion } from "../model.ts";
import type { MergedQuestion } from "./model.ts";
import {
  difficulty,
  discrimination,
  mean,
  mostFrequent,
  type ItemResult,
} from "./statistics.ts";

/** A question in one student's report. */
export interface AnswerOfStudent {
  readonly lesson: ReportedLesson;
  readonly question: ReportedQuestion;
  /** Share of points in the student's other answers of the course; undefined when there are none. */
  readonly rest: number | undefined;
}

/** One question over all students; the first whose course still has it says how it is worded. */
export function questionRow(
  answers: readonly AnswerOfStudent[],
): MergedQuestion {
  const worded = answers.find(({ question }) => question.text !== "");
  const { lesson, question } = worded ?? answers[0] ?? nothing();
  const graded = answers.flatMap((one) => {
    const first = firstOf(one.question);
    return first === undefined ? [] : [{ ...one, first }];
  });
  const given = answers.filter((one) => one.question.verdict !== undefined);
  const older = given.filter((one) => firstOf(one.question) === undefined);
  const results = graded.map(({ first, rest }): ItemResult => ({
    isRight: first.verdict === "correct",
    ...(rest !== undefined && { rest }),
  }));
  const mistakes = graded.flatMap(({ first }) => [
    ...new Set(first.mistakes ?? []),
  ]);
  const mistake = mostFrequent(mistakes);
  const numbers = {
    difficulty: difficulty(results),
    discrimination: discrimination(results),
    meanAttempts: mean(graded.map((one) => one.question.attempts)),
    meanHints: mean(graded.map((one) => one.question.hints)),
  };
  return {
    lessonId: lesson.id,
    lesson: lesson.title,
    id: question.id,
    hash: question.hash,
    kind: question.kind,
    text: question.text,
    answered: graded.length,
    ...rounded(numbers),
    ...(mistake && { commonMistake: mistake }),
    older: older.length,
  };
}

function nothing(): never {
  throw new Error("a question without any report");
}

/** Those that are known, to three digits. */
function rounded<Name extends string>(
  numbers: Readonly<Record<Name, number | undefined>>,
): { readonly [Key in Name]?: number } {
  return Object.fromEntries(
    Object.entries<number | undefined>(numbers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Math.round(value * 1000) / 1000]],
    ),
  ) as { [Key in Name]?: number };
}
