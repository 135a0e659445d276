import type { Question } from "../quiz/model.ts";
import { readTomlQuiz } from "../quiz/readToml.ts";
import { TextLines, type Span } from "./place.ts";
import type { Scene } from "./scene.ts";
import { tomlLines } from "./tomlLines.ts";

/** A question of a quiz file with the lines that make it. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly span: Span;
}

/** The questions of a quiz file; none while it is not valid TOML. */
export function questionsOfToml({
  text,
  file,
}: Pick<Scene, "text" | "file">): readonly PlacedQuestion[] {
  const lines = new TextLines(text);
  const tables = tomlLines(lines);
  const { questions } = readTomlQuiz(text, file);
  return questions.map((question, index) => {
    const first = question.at.line - 1;
    const next = questions[index + 1]?.at.line ?? lines.count + 1;
    let last = tables.at(first).end - 1;
    // `[questions.prompt]` goes on with the same question.
    while (
      last + 1 < next - 1 &&
      tables.at(last + 1).name.startsWith("questions.")
    )
      last = tables.at(last + 1).end - 1;
    while (last > first && lines.line(last).trim() === "") last--;
    return {
      question,
      span: {
        start: lines.startOf(first),
        end: lines.endOf(Math.min(last, next - 2)),
      },
    };
  });
}
