import type { DiagramStructure } from "../../diagram/structure.ts";
import type { RenderedLesson } from "../../markdown/lesson.ts";
import { withStructures } from "../../quiz/withStructures.ts";
import type { DiagramParser } from "../diagramParser.ts";
import type { Rule } from "./rule.ts";

/** A question about a diagram, or a part of one, that does not exist. Checked only where diagrams can be parsed. */
export const quizDiagram: Rule = {
  name: "quiz-diagram",
  begin: ({ diagrams }) => ({
    async lesson(_lesson, rendered) {
      if (diagrams?.structure === undefined || !asksAboutDiagrams(rendered))
        return [];
      const structures = await structuresOf(rendered, diagrams);
      return withStructures(rendered, structures).flatMap((quiz, index) =>
        // Rendering has reported those that it knew of.
        quiz.findings.slice(rendered.quizzes[index]?.findings.length),
      );
    },
  }),
};

function asksAboutDiagrams({ quizzes }: RenderedLesson): boolean {
  return quizzes.some(({ questions }) =>
    questions.some(({ kind }) => kind === "point" || kind === "messages"),
  );
}

async function structuresOf(
  rendered: RenderedLesson,
  parser: DiagramParser,
): Promise<Record<string, DiagramStructure | "none">> {
  const structures: Record<string, DiagramStructure | "none"> = {};
  for (const { id, source } of rendered.diagrams)
    structures[id] = (await parser.structure?.(source)) ?? "none";
  return structures;
}
