import type { Question, Quiz } from "../../core/quiz/model.ts";
import { questionHtml } from "../../core/review/questionHtml.ts";
import type { ReviewPlace } from "../../protocol/page.ts";
import type { ShownLesson } from "../page/shownLesson.ts";

/** A lesson cut down to one question, as a page of the review shows it. */
export interface ReviewQuestion {
  readonly shown: ShownLesson;
  readonly question: Question;
  readonly quiz: Quiz;
}

/** Undefined when the lesson does not hold the question, or nobody can answer it. */
export function reviewQuestion(
  whole: ShownLesson,
  id: string,
): ReviewQuestion | undefined {
  const { rendered } = whole;
  for (const quiz of rendered.quizzes) {
    const question = quiz.questions.find((candidate) => candidate.id === id);
    if (question === undefined || question.kind === "unreadable") continue;
    const html = questionHtml(rendered, quiz, question);
    if (html === undefined) return undefined;
    // On its own: checked at once, as often as one likes.
    const { title: _, pick: __, attempts: ___, ...rest } = quiz;
    const alone: Quiz = { ...rest, mode: "practice", questions: [question] };
    const narrowed = { ...rendered, html, quizzes: [alone], headings: [] };
    return { shown: { ...whole, rendered: narrowed }, question, quiz: alone };
  }
  return undefined;
}

/** Where the review is, and where the question was taught. */
export function questionPlace(
  { lesson, rendered }: ShownLesson,
  { quiz }: ReviewQuestion,
  number: number,
  count: number,
): ReviewPlace {
  const line = rendered.quizLines.get(quiz.id) ?? 0;
  const heading = rendered.headings.filter((each) => each.line < line).at(-1);
  return {
    kind: "question",
    number,
    count,
    lessonTitle: rendered.title || lesson.title,
    ...(heading !== undefined && { anchor: heading.id }),
  };
}
