import type { Render } from "../../core/quiz/kinds/kind.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { Question, Quiz } from "../../core/quiz/model.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";

/** A lesson that a page shows, as it was rendered for that page. */
export interface ShownLesson extends LibraryLesson {
  readonly rendered: RenderedLesson;
  /** For the Markdown of its quizzes. */
  readonly render: Render;
}

/** The questions of a lesson with the quiz that each belongs to. */
export function questionsOf(
  rendered: RenderedLesson,
): readonly { readonly question: Question; readonly quiz: Quiz }[] {
  return rendered.quizzes.flatMap((quiz) =>
    quiz.questions.map((question) => ({ question, quiz })),
  );
}

/** The order of options is the same for a learner each time they come back, and another one for each learner. */
export function seedOf(
  learner: string,
  { owner, lesson }: LibraryLesson,
  question: Question,
): string {
  return [learner, owner.course.id, lesson.id, question.id].join("/");
}
