import { lessonKey } from "../../core/course/model.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Quiz } from "../../core/quiz/model.ts";
import { askableQuestions } from "../../core/review/askable.ts";
import type { KnownQuestions } from "../../core/review/due.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";

/** The questions of lessons that were read: which of those that were once answered are still there, and unchanged. */
export class KnownLessons implements KnownQuestions {
  readonly #library: CourseLibrary;
  readonly #progress: ProgressStore;
  readonly #read: (lesson: LibraryLesson) => Promise<RenderedLesson>;
  readonly #quizzes = new Map<string, readonly Quiz[]>();

  constructor(
    library: CourseLibrary,
    progress: ProgressStore,
    read: (lesson: LibraryLesson) => Promise<RenderedLesson>,
  ) {
    this.#library = library;
    this.#progress = progress;
    this.#read = read;
  }

  hasLesson(courseId: string, lessonId: string): boolean {
    return this.#lesson(courseId, lessonId) !== undefined;
  }

  questions(
    courseId: string,
    lessonId: string,
  ): ReadonlyMap<string, string> | undefined {
    const quizzes = this.#quizzes.get(lessonKey(courseId, lessonId));
    if (quizzes === undefined) return undefined;
    const askable = askableQuestions(
      quizzes,
      this.#progress.lesson(courseId, lessonId),
    );
    return new Map(askable.map(({ question }) => [question.id, question.hash]));
  }

  /** Reads every lesson in which something was answered, unless it is known already. */
  async readAll(): Promise<void> {
    for (const [courseId, { lessons }] of Object.entries(
      this.#progress.snapshot.courses,
    ))
      for (const [lessonId, { answers, reviews }] of Object.entries(lessons)) {
        if (answers === undefined && reviews === undefined) continue;
        const key = lessonKey(courseId, lessonId);
        const lesson = this.#lesson(courseId, lessonId);
        if (lesson === undefined || this.#quizzes.has(key)) continue;
        const { quizzes, unread } = await this.#read(lesson);
        // Nothing is known of a lesson whose file cannot be read just now.
        if (unread !== true) this.#quizzes.set(key, quizzes);
      }
  }

  /** Files of a course changed, or of any. */
  forget(courseId?: string): void {
    for (const key of this.#quizzes.keys())
      if (courseId === undefined || key.startsWith(`${courseId}/`))
        this.#quizzes.delete(key);
  }

  #lesson(courseId: string, lessonId: string): LibraryLesson | undefined {
    const owner = this.#library.course(courseId);
    const lesson = owner?.index.byId(lessonId);
    return owner && lesson && { owner, lesson };
  }
}
