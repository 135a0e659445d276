import { lessonKey } from "../../core/course/model.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Quiz } from "../../core/quiz/model.ts";
import { askableQuestions } from "../../core/review/askable.ts";
import type { CardPlace, KnownQuestions } from "../../core/review/due.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";

type PlaceOfLesson = Pick<CardPlace, "courseId" | "lessonId">;

/** The questions of lessons that were read: which of those that were once answered are still there, and unchanged. */
export class KnownLessons implements KnownQuestions {
  readonly #library: CourseLibrary;
  readonly #progress: ProgressStore;
  readonly #read: (lesson: LibraryLesson) => Promise<RenderedLesson>;
  readonly #quizzes = new Map<string, readonly Quiz[]>();
  /** Lessons whose file could not be read. */
  readonly #unread = new Set<string>();
  /** How often something was forgotten. */
  #changes = 0;

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

  /** The same without lessons whose file cannot be read just now: nobody can be asked what is in them. */
  get readable(): KnownQuestions {
    return {
      hasLesson: (courseId, lessonId) =>
        this.hasLesson(courseId, lessonId) &&
        !this.#unread.has(lessonKey(courseId, lessonId)),
      questions: (courseId, lessonId) => this.questions(courseId, lessonId),
    };
  }

  /** Whether the lesson was read, with success or without. */
  isKnown({ courseId, lessonId }: PlaceOfLesson): boolean {
    const key = lessonKey(courseId, lessonId);
    return this.#quizzes.has(key) || this.#unread.has(key);
  }

  /** Reads a lesson. */
  async read({ courseId, lessonId }: PlaceOfLesson): Promise<void> {
    const key = lessonKey(courseId, lessonId);
    const lesson = this.#lesson(courseId, lessonId);
    if (lesson === undefined) return;
    const begun = this.#changes;
    const { quizzes, unread } = await this.#read(lesson);
    // What was read meanwhile is not what is there.
    if (begun !== this.#changes) return;
    // Nothing is known of a lesson whose file cannot be read just now.
    if (unread === true) this.#unread.add(key);
    else {
      this.#unread.delete(key);
      this.#quizzes.set(key, quizzes);
    }
  }

  /** Reads every lesson in which something was answered, unless it is known already. */
  async readAll(): Promise<void> {
    for (const [courseId, { lessons }] of Object.entries(
      this.#progress.snapshot.courses,
    ))
      for (const [lessonId, { answers, reviews }] of Object.entries(lessons)) {
        if (answers === undefined && reviews === undefined) continue;
        if (!this.#quizzes.has(lessonKey(courseId, lessonId)))
          await this.read({ courseId, lessonId });
      }
  }

  /** Files of a course changed, or of any. */
  forget(courseId?: string): void {
    this.#changes++;
    for (const known of [this.#quizzes, this.#unread])
      for (const key of known.keys())
        if (courseId === undefined || key.startsWith(`${courseId}/`))
          known.delete(key);
  }

  #lesson(courseId: string, lessonId: string): LibraryLesson | undefined {
    const owner = this.#library.course(courseId);
    const lesson = owner?.index.byId(lessonId);
    return owner && lesson && { owner, lesson };
  }
}
