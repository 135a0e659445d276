import { lessonOf } from "./lessonHeadings.ts";
import { markdownParts } from "./markdownParts.ts";
import { shortPrompt } from "./questionWords.ts";
import type { Span } from "./place.ts";
import { isMarkdown, isQuizFile, type Scene } from "./scene.ts";
import { targetsIn } from "./targets.ts";
import { questionsOfToml } from "./tomlQuestions.ts";

/** Something of a text that its outline names. */
export interface Symbol {
  readonly name: string;
  /** A quiz's path, or a question's kind. */
  readonly detail: string;
  readonly kind: "quiz" | "question";
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly Symbol[];
}

/** The quizzes and questions of a text. Its headings are the business of the editor's own Markdown. */
export async function symbolsOf(scene: Scene): Promise<readonly Symbol[]> {
  if (isQuizFile(scene.file))
    return questionsOfToml(scene).map(({ question, span }) => ({
      name: shortPrompt(question) || question.id,
      detail: question.id,
      kind: "question",
      span,
      nameSpan: span,
      children: [],
    }));
  return isMarkdown(scene.file) ? quizSymbols(scene) : [];
}

async function quizSymbols(scene: Scene): Promise<readonly Symbol[]> {
  const parts = markdownParts(scene.text);
  const spans: readonly Span[] = [
    ...parts.quizzes,
    ...targetsIn(parts)
      .filter(({ kind }) => kind === "quiz")
      .map(({ whole }) => whole),
  ];
  if (spans.length === 0) return [];
  const lesson = await lessonOf(scene, scene.file);
  return lesson.quizzes.flatMap((quiz) => {
    const line = lesson.quizLines.get(quiz.id);
    const found = spans.find(
      ({ start }) => parts.lines.lineAt(start) + 1 === line,
    );
    if (found === undefined) return [];
    const span = { start: found.start, end: found.end };
    const [only, ...more] = quiz.questions;
    const questions = quiz.questions.map((question): Symbol => ({
      name: shortPrompt(question) || question.id,
      detail: question.id,
      kind: "question",
      span,
      nameSpan: span,
      children: [],
    }));
    const inline =
      quiz.at.file === scene.file && only !== undefined && more.length === 0;
    return inline
      ? questions
      : [
          {
            name: quiz.title ?? quiz.id,
            detail: quiz.at.file,
            kind: "quiz" as const,
            span,
            nameSpan: span,
            children: questions,
          },
        ];
  });
}
