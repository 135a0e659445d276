import type { LessonProgress } from "../../core/progress/model.ts";
import { answeredState, openQuiz } from "../../core/quiz/withAnswers.ts";
import type { LessonPage } from "../../protocol/page.ts";
import { lessonPage, type PageContext } from "../page/lessonPage.ts";
import type { ShownLesson } from "../page/shownLesson.ts";

const untouched: LessonProgress = {};

/** A lesson's page with every question answered, for its author to read. What was tried out is not shown in it. */
export function answersPage(
  shown: ShownLesson,
  context: Omit<PageContext, "progress">,
): LessonPage {
  const quizzes = shown.rendered.quizzes.map(openQuiz);
  const open = { ...shown, rendered: { ...shown.rendered, quizzes } };
  const page = lessonPage(open, { ...context, progress: untouched });
  const questions = new Map(
    quizzes.flatMap((quiz) =>
      quiz.questions.map((question) => [question.id, question]),
    ),
  );
  return {
    ...page,
    withAnswers: true,
    questions: page.questions.map((view) => {
      const question = questions.get(view.id);
      return question === undefined
        ? view
        : {
            ...view,
            state: answeredState(question, shown.renderOf(question)),
          };
    }),
  };
}
