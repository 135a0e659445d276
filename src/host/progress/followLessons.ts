import type * as vscode from "vscode";
import type { Log } from "../../core/ports.ts";
import {
  describeMove,
  isFree,
  movedLessons,
  moveLessons,
  orphans,
  type PresentLesson,
} from "../../core/progress/movedLessons.ts";
import { joinLessons } from "../../core/progress/joinLessons.ts";
import type { LessonName } from "../../core/progress/changedLessons.ts";
import type {
  ProgressChange,
  ProgressStore,
} from "../../core/progress/progressStore.ts";
import { entryOf } from "../../core/progress/record.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import { Serial } from "../../core/timing/serial.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryCourse, LibraryLesson } from "../library/libraryCourse.ts";

/** So many new lessons are read to find a lost one; a course with more has been written anew. */
const mostRead = 300;

/**
 * Finds lessons again whose files were renamed or moved, and shows there what the learner did in them. The record
 * under the old name stays: another window may have the course as it was, and both take in what the other does.
 */
export class FollowLessons implements vscode.Disposable {
  readonly #library: CourseLibrary;
  readonly #progress: ProgressStore;
  readonly #read: (lesson: LibraryLesson) => Promise<RenderedLesson>;
  readonly #log: Log;
  readonly #serial = new Serial();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The outlines that were looked at, with what was lost in them then. */
  readonly #seen = new WeakMap<LibraryCourse, string>();

  constructor(
    library: CourseLibrary,
    progress: ProgressStore,
    read: (lesson: LibraryLesson) => Promise<RenderedLesson>,
    log: Log,
  ) {
    this.#library = library;
    this.#progress = progress;
    this.#read = read;
    this.#log = log;
    this.#subscriptions = [
      library.onDidChangeCourses(() => this.#followAll()),
      library.onDidChangeText(({ outline }) => {
        if (outline) this.#followAll();
      }),
      { dispose: progress.onDidChange((change) => this.#changed(change)) },
    ];
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  /** Something was done in a lesson that a course does not have: by a window that has it in another version. */
  #changed({ lessons }: ProgressChange): void {
    const isForeign = ({ courseId, lessonId }: LessonName): boolean =>
      this.#library.courses.some(
        ({ course, index }) =>
          course.id === courseId && index.byId(lessonId) === undefined,
      );
    if (lessons?.some(isForeign) ?? true) this.#followAll();
  }

  #followAll(): void {
    this.#serial
      .run(async () => {
        await this.#progress.load();
        for (const owner of this.#library.courses) await this.#follow(owner);
      })
      .catch((error: unknown) =>
        this.#log.error("finding renamed lessons again", error),
      );
  }

  async #follow(owner: LibraryCourse): Promise<void> {
    const { index, course } = owner;
    const has = (id: string): boolean => index.byId(id) !== undefined;
    await this.#progress.update((state) => joinLessons(state, course.id, has));
    const known = this.#progress.course(course.id);
    const lost = orphans(known, has);
    if (known === undefined || lost.length === 0) return;
    const signature = lost.join("\n");
    if (this.#seen.get(owner) === signature) return;
    this.#seen.set(owner, signature);
    const fresh = index.lessons.filter(({ id }) => isFree(known, id));
    if (fresh.length === 0 || fresh.length > mostRead) return;
    const present: PresentLesson[] = [];
    for (const lesson of fresh) {
      const rendered = await this.#read({ owner, lesson });
      present.push(presentLesson(lesson.id, rendered));
    }
    if (movedLessons(known, lost, present).length === 0) return;
    // Reading took a while, and other windows look for the same lessons.
    await this.#progress.refresh();
    await this.#progress.update((state) => {
      const now = entryOf(state.courses, course.id);
      if (now === undefined) return state;
      const moves = movedLessons(now, orphans(now, has), present);
      for (const move of moves) this.#log.info(describeMove(course.id, move));
      return moveLessons(state, course.id, moves, has);
    });
  }
}

function presentLesson(
  id: string,
  { title, quizzes }: RenderedLesson,
): PresentLesson {
  const questions = quizzes.flatMap((quiz) =>
    quiz.questions.map((question) => [question.id, question.hash] as const),
  );
  return { id, title, questions: Object.fromEntries(questions) };
}
