import type { Finding, Position } from "../check/finding.ts";
import type { UniqueNames } from "../course/uniqueNames.ts";
import type { Quiz } from "../quiz/model.ts";
import { say } from "../text.ts";
import type { LessonScope } from "./lessonScope.ts";

/** Answers are kept under ids: where two quizzes of a lesson use the same, the later gets another, and is reported. */
export function withUniqueIds(
  quiz: Quiz,
  scope: LessonScope,
  used: Position,
): Quiz {
  const findings: Finding[] = [];
  const again = scope.quizzes.some(({ at }) => isSame(at, quiz.at));
  if (again) findings.push(usedAgain(used));
  const unique = (names: UniqueNames, id: string, at: Position): string => {
    const taken = names.take(id);
    // Of a quiz that is used again, all ids are taken: that has been said.
    if (taken !== id && !again) findings.push(duplicate(id, at));
    return taken;
  };
  const questions = quiz.questions.map((question) => ({
    ...question,
    id: unique(scope.questionIds, question.id, question.at),
  }));
  // A quiz's id only names its place in the page: no answer is kept under it.
  const id = scope.quizIds.take(quiz.id);
  return { ...quiz, id, questions, findings: [...quiz.findings, ...findings] };
}

function isSame(one: Position, other: Position): boolean {
  return one.file === other.file && one.line === other.line;
}

function usedAgain(at: Position): Finding {
  return {
    ...at,
    rule: "duplicate-quiz",
    severity: "warning",
    message: say`This quiz is used twice in the lesson, so its questions are asked and counted twice. Remove one of the two.`,
  };
}

function duplicate(id: string, at: Position): Finding {
  return {
    ...at,
    rule: "duplicate-id",
    severity: "warning",
    message: say`Another question of this lesson already has the id ${id}. Give this one an id of its own, so that answers to it are kept.`,
  };
}
