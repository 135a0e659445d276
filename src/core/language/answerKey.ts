import { structuredQuizzes } from "../check/structuredQuizzes.ts";
import { readTomlQuiz } from "../quiz/readToml.ts";
import { lessonOf } from "./lessonHeadings.ts";
import { isQuizFile, type Scene } from "./scene.ts";
import { replaceGapMarks } from "../quiz/gap.ts";
import { kindOf } from "../quiz/kinds/list.ts";
import type { QuestionKind } from "../quiz/kinds/kind.ts";
import type { Markdown, Question, Quiz } from "../quiz/model.ts";
import { say, type Translate } from "../text.ts";
import { questionWords, shortPrompt } from "./questionWords.ts";

/** The right answers of quizzes as a Markdown text that an author or instructor reads. */
function answerKey(
  title: string,
  quizzes: readonly Quiz[],
  translate: Translate,
): Markdown {
  const parts = [`# ${translate(say`Answer key: ${title}`)}`];
  if (quizzes.every(({ questions }) => questions.length === 0))
    parts.push(translate(say`There are no questions here.`));
  let number = 0;
  for (const quiz of quizzes) {
    if (quiz.title !== undefined) parts.push(`## ${quiz.title}`);
    for (const question of quiz.questions)
      parts.push(...answerOf(question, ++number, translate));
  }
  return `${parts.join("\n\n")}\n`;
}

function answerOf(
  question: Question,
  number: number,
  translate: Translate,
): string[] {
  const points =
    question.points === 1 ? say`1 point` : say`${question.points} points`;
  const parts = [
    `### ${number}. ${shortPrompt(question) || question.id}`,
    `_${translate(questionWords(question))} · ${translate(points)} · ${question.id}_`,
  ];
  const answer = rightAnswer(question, translate);
  if (answer !== undefined) parts.push(answer);
  if (question.explanation !== undefined)
    parts.push(quoted(question.explanation));
  return parts;
}

function rightAnswer(
  question: Question,
  translate: Translate,
): Markdown | undefined {
  switch (question.kind) {
    case "choice":
      return question.options
        .map(({ text, right, feedback }) => {
          const line = `- ${right ? "✓" : "✗"} ${indented(text)}`;
          return feedback === undefined
            ? line
            : `${line}\n\n  ${indented(quoted(feedback))}`;
        })
        .join("\n");
    case "unreadable":
      return translate(question.finding.message);
    case "messages":
      return (
        expected(question) ?? translate(say`The order is the diagram's own.`)
      );
    default:
      return expected(question);
  }
}

function expected(question: Question): Markdown | undefined {
  const kind = kindOf(question) as QuestionKind<Question["kind"]>;
  const answer = kind.expected(question);
  return answer === undefined ? undefined : replaceGapMarks(answer, () => "…");
}

function quoted(text: Markdown): Markdown {
  return text.trim().replace(/^/gm, "> ");
}

function indented(text: Markdown): Markdown {
  return text.trim().replace(/\n/g, "\n  ");
}

/** The answer key of a text: of all of its quizzes, or of the one in a line counted from 1. */
export async function answerKeyOf(
  scene: Scene,
  line: number | undefined,
  translate: Translate,
): Promise<Markdown> {
  if (isQuizFile(scene.file)) {
    const quiz = readTomlQuiz(scene.text, scene.file);
    return answerKey(quiz.title ?? quiz.id, [quiz], translate);
  }
  const lesson = await lessonOf(scene, scene.file);
  const quizzes = await structuredQuizzes(lesson, scene.diagrams);
  const wanted = quizzes.filter(
    ({ id }) => line === undefined || lesson.quizLines.get(id) === line,
  );
  return answerKey(lesson.title, wanted, translate);
}
