import * as vscode from "vscode";
import { mergeCourses } from "../../core/course/catalogue.ts";
import { Serial } from "../../core/timing/serial.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { Log } from "../../core/ports.ts";
import { english } from "../../core/text.ts";
import type { CourseSource } from "../sources/courseSource.ts";
import { CourseWatcher } from "./courseWatcher.ts";
import { findLesson } from "./findLesson.ts";
import { keepCourse } from "./keepCourse.ts";
import type {
  CourseTextChange,
  LibraryCourse,
  LibraryLesson,
  RefusedCourse,
} from "./libraryCourse.ts";
import { readLibraryCourse } from "./readLibraryCourse.ts";

/**
 * All courses of all sources, in the order of the sources, kept up to date. Outlines only: a lesson's text is read
 * when it is opened.
 */
export class CourseLibrary implements vscode.Disposable {
  readonly #sources: readonly CourseSource[];
  readonly #timer: Timer;
  readonly #log: Log;
  readonly #serial = new Serial();
  readonly #coursesChanged = new vscode.EventEmitter<void>();
  readonly #textChanged = new vscode.EventEmitter<CourseTextChange>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #watchers = new Map<string, CourseWatcher>();
  #courses: readonly LibraryCourse[] = [];
  #refused: readonly RefusedCourse[] = [];
  #first: Promise<void> | undefined;

  /** Courses came, went or changed their order. */
  readonly onDidChangeCourses = this.#coursesChanged.event;
  /** Files of one course changed on disk. */
  readonly onDidChangeText = this.#textChanged.event;

  constructor(sources: readonly CourseSource[], timer: Timer, log: Log) {
    this.#sources = sources;
    this.#timer = timer;
    this.#log = log;
    this.#subscriptions = sources.map((source) =>
      source.onDidChange(() => {
        this.refresh().catch((error: unknown) =>
          log.error(`reading the ${source.kind} courses`, error),
        );
      }),
    );
  }

  get courses(): readonly LibraryCourse[] {
    return this.#courses;
  }

  get refused(): readonly RefusedCourse[] {
    return this.#refused;
  }

  /** Settles when every source has been asked once. Asks them if nobody has yet. */
  loaded(): Promise<void> {
    this.#first ??= this.refresh();
    return this.#first;
  }

  course(id: string): LibraryCourse | undefined {
    return this.#courses.find(({ course }) => course.id === id);
  }

  /** The lesson that a key (`<courseId>/<lessonId>`) names. */
  lesson(key: string): LibraryLesson | undefined {
    return findLesson(this.#courses, key);
  }

  /** Asks every source again. */
  refresh(): Promise<void> {
    const run = this.#serial.run(() => this.#readAll());
    this.#first ??= run;
    return run;
  }

  dispose(): void {
    for (const disposable of [
      ...this.#subscriptions,
      ...this.#watchers.values(),
      this.#coursesChanged,
      this.#textChanged,
    ])
      disposable.dispose();
  }

  get #known(): readonly LibraryCourse[] {
    return [...this.#courses, ...this.#refused.map(({ entry }) => entry)];
  }

  async #readAll(): Promise<void> {
    const found: LibraryCourse[] = [];
    const seen = new Set<string>();
    for (const source of this.#sources)
      for (const folder of await source.folders()) {
        const key = folder.toString();
        if (seen.has(key)) continue;
        seen.add(key);
        const course = await this.#read(folder, source.kind);
        if (course !== undefined) found.push(keepCourse(course, this.#known));
      }
    this.#keep(found);
    this.#coursesChanged.fire();
  }

  async #read(
    folder: vscode.Uri,
    source: CourseSource["kind"],
  ): Promise<LibraryCourse | undefined> {
    try {
      return await readLibraryCourse(folder, source);
    } catch (error) {
      this.#log.error(`reading the course in ${folder.toString()}`, error);
      return undefined;
    }
  }

  #keep(found: readonly LibraryCourse[]): void {
    const { courses, refused } = mergeCourses(found);
    this.#courses = courses;
    this.#refused = refused;
    for (const { finding } of refused) this.#log.warn(english(finding.message));
    // A refused one too: it comes in once its id is another one.
    this.#watch(this.#known.filter(({ source }) => source !== "bundled"));
  }

  #watch(courses: readonly LibraryCourse[]): void {
    const wanted = new Map(
      courses.map(({ root }) => [root.toString(), root] as const),
    );
    for (const [key, watcher] of this.#watchers)
      if (!wanted.has(key)) {
        watcher.dispose();
        this.#watchers.delete(key);
      }
    for (const [key, root] of wanted)
      if (!this.#watchers.has(key))
        this.#watchers.set(
          key,
          new CourseWatcher(root, this.#timer, (files) => {
            this.#serial
              .run(() => this.#reread(key, files))
              .catch((error: unknown) =>
                this.#log.error(`reading ${key} again`, error),
              );
          }),
        );
  }

  /** Reads one course again whose files changed; another id or no course at all changes the whole list. */
  async #reread(key: string, files: readonly vscode.Uri[]): Promise<void> {
    const old = this.#known.find(({ root }) => root.toString() === key);
    if (old === undefined) return;
    const fresh = await this.#read(old.root, old.source);
    const next = fresh && keepCourse(fresh, [old]);
    const outline = next !== old;
    if (next?.course.id !== old.course.id) return this.#readAll();
    if (!this.#courses.includes(old))
      return outline ? this.#readAll() : undefined;
    this.#courses = this.#courses.map((course) =>
      course === old ? next : course,
    );
    this.#textChanged.fire({ courseId: old.course.id, outline, files });
  }
}
