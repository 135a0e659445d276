import type { Token } from "markdown-it";
import type { Course, Lesson } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";
import type { RenderEnvironment } from "./environment.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { showImages } from "./images.ts";
import { expandIncludes } from "./include/expand.ts";
import type { LessonMeta, RenderedLesson } from "./lesson.ts";
import { LessonScope } from "./lessonScope.ts";
import { LessonWriter } from "./lessonWriter.ts";
import { missingChapterFinding } from "./missingChapter.ts";
import { problemBox } from "./problemBox.ts";
import { quizShell } from "./quizShell.ts";
import { readQuizzes, type QuizResult } from "./quizSlots.ts";
import { lineMap, plainMap } from "./sourceLines.ts";
import { problemMark } from "./syntax/directives.ts";
import { unreadableFile } from "./unreadableFile.ts";

/**
 * Reads a lesson's file and makes safe HTML of it, as `lesson.ts` describes. Never rejects: what is wrong becomes a
 * finding and a readable box at its place, and the rest of the lesson is there.
 */
export async function renderLesson(
  course: Course,
  lesson: Lesson,
  files: CourseFiles,
  environment: RenderEnvironment,
): Promise<RenderedLesson> {
  const scope = new LessonScope(course, environment, lesson.path);
  const result = await files.read(lesson.path);
  if (!result.ok) {
    const at = { file: lesson.path, line: 1, column: 1 };
    const finding =
      result.reason === "missing"
        ? await missingChapterFinding(course, lesson, files)
        : unreadableFile(lesson.path, result.reason, "chapter", at);
    scope.findings.push(finding);
    const html = problemBox(finding, environment.translate);
    return { ...collect(scope, lesson, html, noMeta), unread: true };
  }
  const text = result.text
    .replace(/\r\n?/g, "\n")
    .replaceAll(problemMark, "\uFFFD");
  scope.text = text;
  const front = readFrontMatter(text, lesson.path);
  scope.findings.push(...front.findings);
  const body = await renderBody(front.text, scope, files);
  const boxes = front.findings.map((finding) =>
    problemBox(finding, environment.translate, finding.line),
  );
  return collect(scope, lesson, boxes.join("") + body, front.meta);
}

const noMeta: LessonMeta = { objectives: [], prerequisites: [] };

async function renderBody(
  text: string,
  scope: LessonScope,
  files: CourseFiles,
): Promise<string> {
  const expanded = await expandIncludes(text, scope.file, files);
  scope.problems = expanded.problems;
  scope.findings.push(...expanded.problems);
  for (const path of expanded.dependencies) scope.dependencies.add(path);
  const source = expanded.lines
    ? lineMap(expanded.lines, scope.file)
    : plainMap(scope.file);
  const writer = new LessonWriter(scope);
  const { tokens, env } = writer.parse(expanded.text, source);
  const quizzes = await readQuizzes(tokens, env, files);
  for (const [token, quiz] of quizzes)
    placeQuiz(token, quiz, source.own(token.map?.[0] ?? 0), writer);
  const html = writer.write(tokens, env);
  await showImages(scope, files);
  return scope.slots.fill(html);
}

/** Puts a quiz where its token stands. */
function placeQuiz(
  token: Token,
  { quiz, problem }: QuizResult,
  line: number,
  writer: LessonWriter,
): void {
  if (quiz) writer.scope.quizLines.set(quiz.id, line);
  const html = quiz
    ? quizShell(quiz, line, writer)
    : problemBox(problem, writer.scope.environment.translate, line);
  token.type = "slot";
  token.content = writer.scope.slots.add(html);
}

/** The result, from what the scope has gathered. */
export function collect(
  scope: LessonScope,
  lesson: Lesson,
  html: string,
  meta: LessonMeta,
): RenderedLesson {
  const { duration } = scope;
  return {
    title: meta.title ?? (scope.headings[0]?.text || lesson.title),
    html,
    text: scope.text,
    headings: scope.headings,
    quizzes: scope.quizzes,
    unreadQuizzes: scope.unreadQuizzes,
    quizLines: scope.quizLines,
    diagrams: scope.diagrams,
    ticks: scope.ticks,
    links: scope.links,
    anchors: [
      ...scope.headings.map((heading) => heading.id),
      ...scope.authorIds,
    ],
    meta: {
      ...(duration === undefined ? {} : { duration }),
      ...meta,
      objectives:
        meta.objectives.length > 0 ? meta.objectives : scope.objectives,
    },
    words: Math.round(scope.words),
    findings: scope.findings,
    dependencies: [...scope.dependencies],
  };
}
