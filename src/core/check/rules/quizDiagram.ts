import { structuredQuizzes } from "../structuredQuizzes.ts";
import type { Rule } from "./rule.ts";

/** A question about a diagram, or a part of one, that does not exist. Checked only where diagrams can be parsed. */
export const quizDiagram: Rule = {
  name: "quiz-diagram",
  begin: ({ diagrams }) => ({
    async lesson(_lesson, rendered) {
      const quizzes = await structuredQuizzes(rendered, diagrams);
      return quizzes.flatMap((quiz, index) =>
        // Rendering has reported those that it knew of.
        quiz.findings.slice(rendered.quizzes[index]?.findings.length),
      );
    },
  }),
};
