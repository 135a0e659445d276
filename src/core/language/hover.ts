import { detailsOf } from "../course/lessonDetails.ts";
import { nameOf } from "../coursePath.ts";
import { parseTarget, selectLines } from "../markdown/include/selection.ts";
import type { Question, Quiz } from "../quiz/model.ts";
import { readTomlQuiz } from "../quiz/readToml.ts";
import { say, type Text } from "../text.ts";
import { targetAt } from "./at.ts";
import { lessonOf } from "./lessonHeadings.ts";
import { TextLines, touches, type Span } from "./place.ts";
import { questionWords, shortPrompt } from "./questionWords.ts";
import { resolveTarget } from "./resolveTarget.ts";
import { isMarkdown, isQuizFile, type Scene } from "./scene.ts";
import { questionsOfToml } from "./tomlQuestions.ts";
import { markdownParts } from "./markdownParts.ts";
import type { Target } from "./targets.ts";

/** What is said about a place of a text when the pointer rests on it. */
export interface Hover {
  readonly span: Span;
  readonly lines: readonly HoverLine[];
}

export type HoverLine =
  | { readonly kind: "title" | "line" | "item"; readonly text: Text }
  | { readonly kind: "code"; readonly code: string; readonly language: string };

/** More lines of an included file than these are no help. */
const mostLines = 20;
const mostQuestions = 12;

/** What an offset of a course's text is about; `undefined` when there is nothing to say. */
export async function hoverAt(
  scene: Scene,
  offset: number,
): Promise<Hover | undefined> {
  if (isQuizFile(scene.file)) return questionHover(scene, offset);
  if (!isMarkdown(scene.file)) return undefined;
  const parts = markdownParts(scene.text);
  const target = targetAt(scene, offset, parts);
  if (target !== undefined) {
    const lines = await linesOf(scene, target);
    return lines === undefined ? undefined : { span: target.whole, lines };
  }
  const block = parts.quizzes.find(
    ({ start, end }) => start <= offset && offset < end,
  );
  if (block === undefined || parts.lines.lineAt(offset) !== block.line)
    return undefined;
  const quizzes = await quizzesAt(scene, block.line + 1);
  return quizzes.length === 0
    ? undefined
    : {
        span: { start: block.start, end: parts.lines.endOf(block.line) },
        lines: quizzes.flatMap(quizLines),
      };
}

async function quizzesAt(scene: Scene, line: number): Promise<readonly Quiz[]> {
  const lesson = await lessonOf(scene, scene.file);
  return lesson.quizzes.filter(({ id }) => lesson.quizLines.get(id) === line);
}

function questionHover(scene: Scene, offset: number): Hover | undefined {
  const lines = new TextLines(scene.text);
  const found = questionsOfToml(scene).find(({ span }) =>
    touches(span, offset),
  );
  // The whole of a question would light up; the line that begins it says enough.
  if (found === undefined) return undefined;
  const line = lines.lineAt(offset);
  if (!/^\s*\[\[|^\s*(type|id)\s*=/.test(lines.line(line))) return undefined;
  return {
    span: { start: lines.startOf(line), end: lines.endOf(line) },
    lines: questionLines(found.question),
  };
}

async function linesOf(
  scene: Scene,
  target: Target,
): Promise<readonly HoverLine[] | undefined> {
  const resolved = resolveTarget(scene.course, scene.file, target);
  if (resolved === undefined) return undefined;
  const { path, anchor } = resolved;
  if (target.kind === "image") return undefined;
  if (target.kind === "link")
    return isMarkdown(path) ? lessonLines(scene, path, anchor) : undefined;
  const result = await scene.files.read(path);
  if (!result.ok) return undefined;
  if (target.kind === "quiz") return quizLines(readTomlQuiz(result.text, path));
  return includedLines(result.text, target.written, path);
}

async function lessonLines(
  scene: Scene,
  path: string,
  anchor: string | undefined,
): Promise<readonly HoverLine[] | undefined> {
  const lesson = await lessonOf(scene, path);
  if (lesson.unread) return undefined;
  const { minutes } = detailsOf(lesson);
  const heading = lesson.headings.find(({ id }) => id === anchor);
  const questions = lesson.quizzes.reduce(
    (sum, quiz) => sum + quiz.questions.length,
    0,
  );
  return [
    { kind: "title", text: say`${lesson.title}` },
    ...(heading && heading.text !== lesson.title
      ? [{ kind: "line" as const, text: say`${heading.text}` }]
      : []),
    {
      kind: "line",
      text: minutes === 1 ? say`1 minute` : say`${minutes} minutes`,
    },
    ...(questions > 0
      ? [
          {
            kind: "line" as const,
            text:
              questions === 1 ? say`1 question` : say`${questions} questions`,
          },
        ]
      : []),
  ];
}

function includedLines(
  text: string,
  written: string,
  path: string,
): readonly HoverLine[] | undefined {
  const lines = selectLines(text, parseTarget(written).selection);
  if (lines === undefined || lines.length === 0) return undefined;
  const shown = lines.slice(0, mostLines).map((line) => line.text);
  const language = /\.([a-z]\w*)$/i.exec(nameOf(path))?.[1] ?? "";
  return [
    { kind: "title", text: say`${path}` },
    { kind: "code", code: shown.join("\n"), language },
    ...(lines.length > mostLines
      ? [
          {
            kind: "line" as const,
            text: say`and ${lines.length - mostLines} more lines`,
          },
        ]
      : []),
  ];
}

function quizLines(quiz: Quiz): readonly HoverLine[] {
  const { questions } = quiz;
  if (questions.length === 1 && questions[0] !== undefined)
    return questionLines(questions[0]);
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  return [
    { kind: "title", text: say`${quiz.title ?? quiz.id}` },
    {
      kind: "line",
      text: say`${questions.length} questions, ${points} points`,
    },
    ...questions.slice(0, mostQuestions).map((question): HoverLine => ({
      kind: "item",
      text: say`${shortPrompt(question) || question.id}`,
    })),
    ...(questions.length > mostQuestions
      ? [
          {
            kind: "line" as const,
            text: say`and ${questions.length - mostQuestions} more questions`,
          },
        ]
      : []),
  ];
}

function questionLines(question: Question): readonly HoverLine[] {
  const { points, hints } = question;
  return [
    { kind: "title", text: say`${shortPrompt(question) || question.id}` },
    { kind: "line", text: questionWords(question) },
    { kind: "line", text: points === 1 ? say`1 point` : say`${points} points` },
    ...(hints.length > 0
      ? [
          {
            kind: "line" as const,
            text: hints.length === 1 ? say`1 hint` : say`${hints.length} hints`,
          },
        ]
      : []),
    ...(question.kind === "unreadable"
      ? [{ kind: "line" as const, text: question.finding.message }]
      : []),
  ];
}
