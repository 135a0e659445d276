import { detailsOf } from "../../core/course/lessonDetails.ts";
import type { Lesson } from "../../core/course/model.ts";
import type { LessonProgress } from "../../core/progress/model.ts";
import type {
  LessonNeighbour,
  LessonPage,
  LessonStatus,
} from "../../protocol/page.ts";
import { questionViews, quizViews } from "./askedQuestions.ts";
import type { ShownLesson } from "./shownLesson.ts";

/** What a page is made of besides the lesson. */
export interface PageContext {
  readonly mode: LessonPage["mode"];
  readonly progress: LessonProgress;
  readonly status: LessonStatus;
}

/** Everything the page needs to show a lesson. */
export function lessonPage(
  shown: ShownLesson,
  context: PageContext,
): LessonPage {
  const { owner, lesson, rendered } = shown;
  const { course, index } = owner;
  const { previous, next } = index.neighbours(lesson.id);
  const { progress } = context;
  return {
    mode: context.mode,
    courseId: course.id,
    courseTitle: course.title,
    lessonId: lesson.id,
    title: rendered.title,
    language: course.language,
    direction: course.direction,
    html: rendered.html,
    headings: rendered.headings,
    questions: questionViews(shown, progress),
    quizzes: quizViews(shown, progress),
    ticks: progress.ticks ?? [],
    minutes: detailsOf(rendered).minutes,
    place: {
      index: index.indexOf(lesson.id) + 1,
      count: index.lessons.length,
    },
    ...(previous && { previous: neighbour(previous) }),
    ...(next && { next: neighbour(next) }),
    status: context.status,
    position: progress.position ?? 0,
  };
}

function neighbour({ id, title }: Lesson): LessonNeighbour {
  return { lessonId: id, title };
}
