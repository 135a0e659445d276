import type { Question, Quiz } from "../quiz/model.ts";
import { attributes } from "./html.ts";
import type { LessonWriter } from "./lessonWriter.ts";
import { problemBox } from "./problemBox.ts";
import { fragmentMap } from "./fragmentLines.ts";

/** The section of a quiz: prompts and contexts as safe HTML, and the places that the page's script fills. */
export function quizShell(
  quiz: Quiz,
  line: number,
  writer: LessonWriter,
): string {
  const { translate } = writer.scope.environment;
  const open = attributes({ "data-quiz": quiz.id, "data-line": line });
  // With no question to stand at, what is wrong with the file is said here.
  const boxes =
    quiz.questions.length === 0
      ? quiz.findings.map((finding) => problemBox(finding, translate)).join("")
      : "";
  // Which questions of a pool are drawn is known to the page alone: it shows those, each with its context.
  const pooled = quiz.pick !== undefined && quiz.pick < quiz.questions.length;
  const questions = quiz.questions.map((question, index) => {
    const before = quiz.questions[index - 1];
    const repeated =
      !pooled && before !== undefined && before.context === question.context;
    return questionShell(quiz, question, line, { repeated, pooled }, writer);
  });
  return `<section${open}>\n${boxes}${questions.join("")}</section>\n`;
}

function questionShell(
  quiz: Quiz,
  question: Question,
  line: number,
  {
    repeated,
    pooled,
  }: { readonly repeated: boolean; readonly pooled: boolean },
  writer: LessonWriter,
): string {
  const write = (markdown: string): string =>
    writer.writeInside(
      markdown,
      fragmentMap(markdown, question, writer.scope, line),
    );
  const open = attributes({
    "data-question": question.id,
    "data-kind": question.kind,
    "data-state": "unanswered",
    ...(pooled && { hidden: "" }),
  });
  const context =
    question.context === undefined || repeated
      ? undefined
      : quiz.contexts[question.context];
  const contextHtml =
    context === undefined
      ? ""
      : `<div class="question-context"${attributes({ "data-context": question.context })}>${write(context)}</div>\n`;
  const problem =
    question.kind === "unreadable"
      ? problemBox(question.finding, writer.scope.environment.translate)
      : "";
  return `<div${open}>\n${contextHtml}<div class="question-prompt">${write(question.prompt)}</div>\n${problem}<div data-answer></div>\n</div>\n`;
}
