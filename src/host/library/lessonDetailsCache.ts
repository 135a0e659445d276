import * as vscode from "vscode";
import {
  detailsOf,
  type LessonDetails,
} from "../../core/course/lessonDetails.ts";
import { lessonKey } from "../../core/course/model.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import type { Log } from "../../core/ports.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import { Serial } from "../../core/timing/serial.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { LibraryLesson } from "./libraryCourse.ts";

/** Found details are told in batches: one refresh of the tree for many lessons. */
const times = { quiet: 60, longest: 400 };

/** Reads lessons for what the tree says about them, one after the other and only those that were asked for. */
export class LessonDetailsCache implements vscode.Disposable {
  readonly #read: (lesson: LibraryLesson) => Promise<RenderedLesson>;
  readonly #log: Log;
  readonly #known = new Map<string, LessonDetails>();
  /** Known from a text that may have changed since. */
  readonly #stale = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #serial = new Serial();
  readonly #told: Debounce<LibraryLesson>;
  readonly #learned = new vscode.EventEmitter<readonly LibraryLesson[]>();
  readonly onDidLearn = this.#learned.event;
  #disposed = false;

  constructor(
    read: (lesson: LibraryLesson) => Promise<RenderedLesson>,
    timer: Timer,
    log: Log,
  ) {
    this.#read = read;
    this.#log = log;
    this.#told = new Debounce(timer, times, (lessons) =>
      this.#learned.fire(lessons),
    );
  }

  get(key: string): LessonDetails | undefined {
    return this.#known.get(key);
  }

  /** Reads the lesson some time soon unless it is known. */
  want(lesson: LibraryLesson): void {
    const key = keyOf(lesson);
    if (this.#isFresh(key) || this.#wanted.has(key)) return;
    this.#wanted.add(key);
    void this.#serial.run(() => this.#load(key, lesson));
  }

  /** Takes the details of a lesson that somebody has read anyway. */
  learn(lesson: LibraryLesson, rendered: RenderedLesson): void {
    // What is not there has no length.
    if (rendered.unread) return;
    const details = detailsOf(rendered);
    const known = this.#known.get(keyOf(lesson));
    this.#stale.delete(keyOf(lesson));
    if (JSON.stringify(known) === JSON.stringify(details)) return;
    this.#known.set(keyOf(lesson), details);
    this.#told.add(lesson);
  }

  /** The files of a course changed: what is known stands until it is read again. */
  doubt(courseId: string): void {
    for (const key of this.#known.keys())
      if (key.startsWith(`${courseId}/`)) this.#stale.add(key);
  }

  dispose(): void {
    this.#disposed = true;
    this.#told.dispose();
    this.#learned.dispose();
  }

  #isFresh(key: string): boolean {
    return this.#known.has(key) && !this.#stale.has(key);
  }

  async #load(key: string, lesson: LibraryLesson): Promise<void> {
    this.#wanted.delete(key);
    if (this.#disposed || this.#isFresh(key)) return;
    try {
      this.learn(lesson, await this.#read(lesson));
    } catch (error) {
      this.#log.error(`reading ${key} for the tree`, error);
    }
  }
}

function keyOf({ owner, lesson }: LibraryLesson): string {
  return lessonKey(owner.course.id, lesson.id);
}
