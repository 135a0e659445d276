import type { Finding, Position } from "../check/finding.ts";
import { say } from "../text.ts";
import type { Question, Quiz } from "./model.ts";

/**
 * Gives every question of a lesson an id of its own. Progress is kept by it, so two questions with one id would
 * share one answer: the later one gets `-2`, `-3` …. Quizzes whose ids meet are told apart the same way.
 * Only an id that an author wrote twice is worth a finding, and `readTomlQuiz` and the checker make that.
 */
export function withUniqueIds(quizzes: readonly Quiz[]): Quiz[] {
  const quizIds = new IdSet();
  const questionIds = new IdSet();
  return quizzes.map((quiz) => ({
    ...quiz,
    id: quizIds.claim(quiz.id),
    questions: quiz.questions.map((question): Question => {
      const id = questionIds.claim(question.id);
      return id === question.id ? question : { ...question, id };
    }),
  }));
}

/** Ids already given. */
export class IdSet {
  readonly #taken = new Set<string>();

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** The id itself, or the first free one made from it. */
  claim(id: string): string {
    let free = id;
    for (let count = 2; this.#taken.has(free); count++) free = `${id}-${count}`;
    this.#taken.add(free);
    return free;
  }
}

/** Two questions of one lesson with the same id, at the second. */
export function duplicateIdFinding(id: string, at: Position): Finding {
  return {
    ...at,
    rule: "duplicate-question-id",
    severity: "error",
    message: say`Another question of this lesson has the id “${id}” too. Give each question an id of its own, or answers will be mixed up when one of them moves.`,
  };
}
