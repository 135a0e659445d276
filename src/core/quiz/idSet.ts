import type { Finding, Position } from "../check/finding.ts";
import { say } from "../text.ts";

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

/** Two questions of one quiz with the same id, at the second. (Between the quizzes of a lesson, rendering says so.) */
export function duplicateIdFinding(id: string, at: Position): Finding {
  return {
    ...at,
    rule: "duplicate-id",
    severity: "error",
    message: say`Another question of this quiz has the id “${id}” too. Give each question an id of its own, or answers will be mixed up when one of them moves.`,
  };
}
