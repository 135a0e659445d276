import { duplicateIdFinding } from "../../quiz/uniqueIds.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** Two questions of one lesson, in different quizzes, with the same id. Within one quiz its reader says so. */
export const duplicateQuestionId: Rule = {
  name: "duplicate-question-id",
  begin: () => ({
    lesson({ rendered }) {
      const owner = new Map<string, string>();
      const findings: Finding[] = [];
      for (const quiz of rendered.quizzes)
        for (const { id, at } of quiz.questions) {
          const known = owner.get(id);
          if (known !== undefined && known !== placeOf(at))
            findings.push(duplicateIdFinding(id, at));
          owner.set(id, known ?? placeOf(at));
        }
      return findings;
    },
  }),
};

/** The same quiz shown twice in a lesson asks the same questions: no mistake. */
function placeOf(at: { file: string; line: number; column: number }): string {
  return `${at.file}:${at.line}:${at.column}`;
}
