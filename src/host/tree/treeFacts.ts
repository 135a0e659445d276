import type { LessonDetails } from "../../core/course/lessonDetails.ts";
import { lessonKey, type CourseNode } from "../../core/course/model.ts";
import type { Lock } from "../../core/gating/lock.ts";
import { CourseSums, type Sum } from "../../core/overview/courseSums.ts";
import type { LessonMark } from "../../core/overview/seenLessons.ts";
import { ContinueFinder } from "../../core/progress/continueFinder.ts";
import type { LessonState } from "../../core/progress/model.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import { lessonState } from "../../core/progress/status.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LessonDetailsCache } from "../library/lessonDetailsCache.ts";
import type { LessonGates } from "../library/lessonGates.ts";
import type { LibraryCourse, LibraryLesson } from "../library/libraryCourse.ts";
import type { SeenLessons } from "../library/seenLessons.ts";
import type { DueReviews } from "../review/dueReviews.ts";

/** Where the facts come from. */
export interface TreeSources {
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly details: LessonDetailsCache;
  readonly gates: LessonGates;
  readonly seen: SeenLessons;
  readonly due: DueReviews;
}

/** What items say, from wherever it is known. Sums are kept per course and follow lesson by lesson. */
export class TreeFacts {
  readonly #sources: TreeSources;
  readonly #continue: ContinueFinder<LibraryCourse>;
  #sums = new WeakMap<LibraryCourse, CourseSums>();

  constructor(sources: TreeSources) {
    this.#sources = sources;
    const { gates } = sources;
    this.#continue = new ContinueFinder((lesson) => gates.lock(lesson));
  }

  state({ owner, lesson }: LibraryLesson): LessonState {
    const { progress } = this.#sources;
    return lessonState(progress.lesson(owner.course.id, lesson.id));
  }

  details({ owner, lesson }: LibraryLesson): LessonDetails | undefined {
    return this.#sources.details.get(lessonKey(owner.course.id, lesson.id));
  }

  lock(lesson: LibraryLesson): Lock | undefined {
    return this.#sources.gates.lock(lesson);
  }

  mark(lesson: LibraryLesson): LessonMark | undefined {
    return this.#sources.seen.mark(lesson, this.state(lesson));
  }

  /** The keys of the lessons with questions to review today. */
  dueKeys(): ReadonlySet<string> {
    const { today } = this.#sources.due.likely();
    return new Set(
      today.map(({ courseId, lessonId }) => lessonKey(courseId, lessonId)),
    );
  }

  /** What a course, or what lies below one of its nodes, comes to. */
  sum(owner: LibraryCourse, node?: CourseNode): Sum {
    return this.#sumsOf(owner).of(node);
  }

  /** Where *Continue* goes, unless everything is complete. */
  continueAt(): LibraryLesson | undefined {
    const { library, progress } = this.#sources;
    const found = this.#continue.find(library.courses, progress.snapshot);
    return found && this.state(found) !== "complete" ? found : undefined;
  }

  /** Whether the learner has opened anything of a course. */
  hasBegun(owner: LibraryCourse): boolean {
    const progress = this.#sources.progress.course(owner.course.id);
    return progress?.current !== undefined;
  }

  /** State or length of a lesson may be another one. */
  update({ owner, lesson }: LibraryLesson): void {
    this.#sums.get(owner)?.update(lesson.id);
  }

  /** Anything may be otherwise. */
  reset(): void {
    this.#sums = new WeakMap();
    this.#continue.forget();
  }

  #sumsOf(owner: LibraryCourse): CourseSums {
    let sums = this.#sums.get(owner);
    if (sums === undefined) {
      const { course, index } = owner;
      const { progress, details } = this.#sources;
      sums = new CourseSums(index, {
        isComplete: (id) =>
          lessonState(progress.lesson(course.id, id)) === "complete",
        minutes: (id) => details.get(lessonKey(course.id, id))?.minutes,
      });
      this.#sums.set(owner, sums);
    }
    return sums;
  }
}
