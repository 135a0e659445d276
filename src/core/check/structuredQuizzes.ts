import type { DiagramStructure } from "../diagram/structure.ts";
import type { RenderedLesson } from "../markdown/lesson.ts";
import type { Quiz } from "../quiz/model.ts";
import { withStructures } from "../quiz/withStructures.ts";
import type { DiagramParser } from "./diagramParser.ts";

/**
 * The quizzes of a lesson, those about diagrams with what a parser reads from them. The very same list when none is
 * about a diagram or the parser reads no structures.
 */
export async function structuredQuizzes(
  rendered: RenderedLesson,
  parser: DiagramParser | undefined,
): Promise<readonly Quiz[]> {
  if (parser?.structure === undefined || !asksAboutDiagrams(rendered))
    return rendered.quizzes;
  const structures: Record<string, DiagramStructure | "none"> = {};
  for (const { id, source } of rendered.diagrams) {
    const structure = await parser.structure(source);
    if (structure !== "unread") structures[id] = structure ?? "none";
  }
  return withStructures(rendered, structures);
}

function asksAboutDiagrams({ quizzes }: RenderedLesson): boolean {
  return quizzes.some(({ questions }) =>
    questions.some(({ kind }) => kind === "point" || kind === "messages"),
  );
}
