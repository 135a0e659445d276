import type { Course } from "../course/model.ts";
import type { Render } from "../quiz/kinds/kind.ts";
import type { Question } from "../quiz/model.ts";
import type { RenderEnvironment } from "./environment.ts";
import { fragmentMap } from "./fragmentLines.ts";
import type { RenderedLesson } from "./lesson.ts";
import { renderFragment, renderInline } from "./renderFragment.ts";

/** What makes HTML of the texts of a lesson's questions; blocks know their lines. `file` is the lesson's. */
export function questionRender(
  rendered: RenderedLesson,
  file: string,
  course: Course,
  environment: RenderEnvironment,
): (question: Question) => Render {
  const surroundings = { file, text: rendered.text };
  return (question) => ({
    block: (markdown) =>
      renderFragment(
        markdown,
        course,
        environment,
        file,
        fragmentMap(
          markdown,
          question,
          surroundings,
          lineOf(question, rendered),
        ),
      ),
    inline: (markdown) => renderInline(markdown, course, environment, file),
  });
}

/** Where the quiz of a question stands. */
function lineOf(
  { id }: Question,
  { quizzes, quizLines }: RenderedLesson,
): number {
  const quiz = quizzes.find(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  return quizLines.get(quiz?.id ?? "") ?? 1;
}
