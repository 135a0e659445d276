import type { LessonIndex } from "../course/lessonIndex.ts";
import type { CourseNode } from "../course/model.ts";

/** What a course, a section or a lesson with lessons below it comes to. A lesson is not counted in its own sum. */
export interface Sum {
  readonly done: number;
  readonly total: number;
  /** Minutes of what is not complete; undefined until the length of every such lesson is known. */
  readonly minutesLeft: number | undefined;
}

/** What is counted of a lesson. */
export interface LessonFacts {
  isComplete(lessonId: string): boolean;
  /** Undefined as long as nobody has read it. */
  minutes(lessonId: string): number | undefined;
}

/**
 * The sums of one course, kept up to date lesson by lesson: a change costs as many steps as the lesson lies deep,
 * however many lessons there are.
 */
export class CourseSums {
  readonly #index: LessonIndex;
  readonly #facts: LessonFacts;
  readonly #counted = new Map<string, Share>();
  readonly #sums = new Map<CourseNode | undefined, MutableSum>();

  constructor(index: LessonIndex, facts: LessonFacts) {
    this.#index = index;
    this.#facts = facts;
    for (const { id } of index.lessons) this.update(id);
  }

  /** The sum below a node, or of the whole course. */
  of(node?: CourseNode): Sum {
    const sum = this.#sums.get(node);
    if (sum === undefined) return { done: 0, total: 0, minutesLeft: 0 };
    const { done, total, minutes, unread } = sum;
    return { done, total, minutesLeft: unread > 0 ? undefined : minutes };
  }

  /** A lesson's state or length may have changed. */
  update(lessonId: string): void {
    const lesson = this.#index.byId(lessonId);
    if (lesson === undefined) return;
    const before = this.#counted.get(lessonId) ?? nothing;
    const now = this.#shareOf(lessonId);
    this.#counted.set(lessonId, now);
    for (const node of [undefined, ...this.#index.ancestorsOf(lesson)]) {
      const sum = this.#sums.get(node) ?? { ...nothing };
      sum.total += now.total - before.total;
      sum.done += now.done - before.done;
      sum.minutes += now.minutes - before.minutes;
      sum.unread += now.unread - before.unread;
      this.#sums.set(node, sum);
    }
  }

  #shareOf(lessonId: string): Share {
    if (this.#facts.isComplete(lessonId))
      return { total: 1, done: 1, minutes: 0, unread: 0 };
    const minutes = this.#facts.minutes(lessonId);
    return {
      total: 1,
      done: 0,
      minutes: minutes ?? 0,
      unread: minutes === undefined ? 1 : 0,
    };
  }
}

interface MutableSum {
  total: number;
  done: number;
  /** Of the lessons that are not complete and were read. */
  minutes: number;
  /** Lessons that are not complete and whose length nobody knows. */
  unread: number;
}

type Share = Readonly<MutableSum>;

const nothing: Share = { total: 0, done: 0, minutes: 0, unread: 0 };
