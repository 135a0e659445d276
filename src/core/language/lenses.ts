import { say, type Text } from "../text.ts";
import { lessonOf } from "./lessonHeadings.ts";
import { isMarkdown, isQuizFile, summaryOf, type Scene } from "./scene.ts";
import { questionsOfToml } from "./tomlQuestions.ts";

/** Something that can be done at a line, offered above it. */
export interface Lens {
  /** From 1. */
  readonly line: number;
  readonly title: Text;
  readonly action: "preview" | "answers";
  /** Of `answers`: only those of the quiz in that line. */
  readonly quizLine?: number;
}

/** *Preview* above a lesson or quiz file, and *Answer key* above whatever asks questions. */
export async function lensesOf(scene: Scene): Promise<readonly Lens[]> {
  const preview: Lens = { line: 1, title: say`Preview`, action: "preview" };
  if (isQuizFile(scene.file)) {
    const count = questionsOfToml(scene).length;
    return count === 0
      ? []
      : [preview, { line: 1, title: answers(count), action: "answers" }];
  }
  if (!isMarkdown(scene.file) || scene.file === summaryOf(scene.course))
    return [];
  const lesson = await lessonOf(scene, scene.file);
  const byLine = new Map<number, number>();
  for (const { id, questions } of lesson.quizzes) {
    const line = lesson.quizLines.get(id) ?? 1;
    byLine.set(line, (byLine.get(line) ?? 0) + questions.length);
  }
  return [
    preview,
    ...[...byLine].map(([line, count]): Lens => ({
      line,
      title: answers(count),
      action: "answers",
      quizLine: line,
    })),
  ];
}

function answers(questions: number): Text {
  return questions === 1
    ? say`Answer key`
    : say`Answer key (${questions} questions)`;
}
