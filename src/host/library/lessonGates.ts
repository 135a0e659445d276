import * as vscode from "vscode";
import type { Lesson } from "../../core/course/model.ts";
import { isGated, lockOf, type Lock } from "../../core/gating/lock.ts";
import { PrerequisiteChart } from "../../core/gating/prerequisiteChart.ts";
import { readPrerequisites } from "../../core/gating/readPrerequisites.ts";
import type { Log } from "../../core/ports.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { CourseLibrary } from "./courseLibrary.ts";
import type { LibraryCourse, LibraryLesson } from "./libraryCourse.ts";

/** Knows which lessons are locked. What lessons ask for is read only of courses that lock any. */
export class LessonGates implements vscode.Disposable {
  readonly #progress: ProgressStore;
  readonly #log: Log;
  readonly #charts = new Map<LibraryCourse, PrerequisiteChart>();
  readonly #reading = new Map<LibraryCourse, Promise<PrerequisiteChart>>();
  readonly #learned = new vscode.EventEmitter<LibraryCourse>();
  readonly #subscriptions: vscode.Disposable[];
  /** What the lessons of a course ask for has been read, or read again. */
  readonly onDidLearn = this.#learned.event;

  constructor(library: CourseLibrary, progress: ProgressStore, log: Log) {
    this.#progress = progress;
    this.#log = log;
    this.#subscriptions = [
      this.#learned,
      library.onDidChangeText(({ courseId }) => {
        const owner = library.course(courseId);
        // What is known holds until it has been read again.
        if (owner !== undefined && this.#reading.delete(owner))
          void this.#read(owner);
      }),
      library.onDidChangeCourses(() => this.#forget(library.courses)),
    ];
  }

  /** The lesson's lock as far as it is known by now; reading the rest begins. */
  lock({ owner, lesson }: LibraryLesson): Lock | undefined {
    if (!isGated(owner.course)) return undefined;
    const chart = this.#charts.get(owner);
    if (chart !== undefined) return this.#lockIn(owner, lesson, chart);
    void this.#read(owner);
    return undefined;
  }

  /** The lesson's lock, once it is known what the lesson asks for. */
  async lockNow({ owner, lesson }: LibraryLesson): Promise<Lock | undefined> {
    if (!isGated(owner.course)) return undefined;
    return this.#lockIn(owner, lesson, await this.#read(owner));
  }

  /** The lessons that wait for this one, among others. */
  waitingFor({ owner, lesson }: LibraryLesson): readonly Lesson[] {
    return this.#charts.get(owner)?.waitingFor(lesson.id) ?? [];
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #lockIn(
    owner: LibraryCourse,
    lesson: Lesson,
    chart: PrerequisiteChart,
  ): Lock | undefined {
    const { course } = owner;
    return lockOf(lesson, course, chart, this.#progress.course(course.id));
  }

  #read(owner: LibraryCourse): Promise<PrerequisiteChart> {
    let reading = this.#reading.get(owner);
    if (reading === undefined) {
      reading = this.#readNow(owner);
      this.#reading.set(owner, reading);
    }
    return reading;
  }

  async #readNow(owner: LibraryCourse): Promise<PrerequisiteChart> {
    const { course, files, index } = owner;
    const named = await readPrerequisites(index.lessons, files);
    const chart = new PrerequisiteChart(course, index, named);
    this.#log.info(
      `${course.id}: lessons are locked, ${named.size} name prerequisites`,
    );
    this.#charts.set(owner, chart);
    this.#learned.fire(owner);
    return chart;
  }

  #forget(present: readonly LibraryCourse[]): void {
    for (const map of [this.#charts, this.#reading])
      for (const owner of map.keys())
        if (!present.includes(owner)) map.delete(owner);
  }
}
