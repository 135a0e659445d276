import { nameOf } from "../coursePath.ts";
import type { Course, Lesson } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";
import type { Finding } from "../check/finding.ts";
import type { Question, Quiz } from "../quiz/model.ts";
import { readTomlQuiz } from "../quiz/readToml.ts";
import { say } from "../text.ts";
import type { RenderEnvironment } from "./environment.ts";
import { escapeHtml } from "./html.ts";
import { assumeImages } from "./images.ts";
import type { RenderedLesson } from "./lesson.ts";
import { LessonScope } from "./lessonScope.ts";
import { LessonWriter } from "./lessonWriter.ts";
import { problemBox } from "./problemBox.ts";
import { collect } from "./renderLesson.ts";
import { quizShell } from "./quizShell.ts";
import { withUniqueIds } from "./uniqueQuestions.ts";
import { unreadableFile } from "./unreadableFile.ts";

/**
 * A quiz file as a page of its own, with its title as the heading and what is wrong with it above the questions. Its
 * lines are the quiz file's. Never rejects.
 */
export async function renderQuizFile(
  course: Course,
  lesson: Lesson,
  files: CourseFiles,
  environment: RenderEnvironment,
): Promise<RenderedLesson> {
  const { path } = lesson;
  const scope = new LessonScope(course, environment, path);
  const at = { file: path, line: 1, column: 1 };
  const result = await files.read(path);
  if (!result.ok) {
    const finding = unreadableFile(path, result.reason, "quiz", at);
    const html = problemBox(finding, environment.translate);
    return { ...collect(scope, lesson, html, noMeta), unread: true };
  }
  scope.text = result.text.replace(/\r\n?/g, "\n");
  const { title, ...read } = readTomlQuiz(scope.text, path);
  const quiz = withUniqueIds(read, scope, at);
  const heading = title ?? nameOf(path).replace(/\.toml$/i, "");
  scope.quizzes.push(quiz);
  scope.quizLines.set(quiz.id, quiz.at.line);
  const body = quizShell(quiz, quiz.at.line, new LessonWriter(scope));
  assumeImages(scope);
  const filled = scope.slots.fill(body);
  scope.findings.push(...quiz.findings, ...withoutDiagram(quiz, scope));
  const boxes = notSaidBelow(quiz, scope.findings).map((finding) =>
    problemBox(finding, environment.translate, finding.line),
  );
  const html = `<h1 data-line="1">${escapeHtml(heading)}</h1>\n${boxes.join("")}${filled}`;
  return { ...collect(scope, lesson, html, noMeta), title: heading };
}

const noMeta = { objectives: [], prerequisites: [] };

/** A quiz without questions, and a question that cannot be read, say themselves what is wrong. */
function notSaidBelow(
  { questions }: Quiz,
  findings: readonly Finding[],
): readonly Finding[] {
  if (questions.length === 0) return [];
  const said = new Set(
    questions.flatMap((question) =>
      question.kind === "unreadable" ? [question.finding] : [],
    ),
  );
  return findings.filter((finding) => !said.has(finding));
}

/** A question about a diagram of the lesson, which is not here. */
function withoutDiagram(
  { questions }: Quiz,
  { diagrams }: LessonScope,
): Finding[] {
  const about = ({ kind }: Question) => kind === "point" || kind === "messages";
  return diagrams.length > 0
    ? []
    : questions.filter(about).map(({ at }) => ({
        ...at,
        rule: "diagram-elsewhere",
        severity: "info",
        message: say`This question is about a diagram of its lesson, which is not in this file. Preview the lesson to try it.`,
      }));
}
