import * as vscode from "vscode";
import { lessonKey } from "../../core/course/model.ts";
import { stableHash } from "../../core/hash.ts";
import {
  afterDismissing,
  afterOpening,
  markOf,
  parseSeen,
  type LessonMark,
  type SeenState,
} from "../../core/overview/seenLessons.ts";
import type { KeyValueStore, Log } from "../../core/ports.ts";
import type { LessonState } from "../../core/progress/model.ts";
import { entryOf } from "../../core/progress/record.ts";
import { Serial } from "../../core/timing/serial.ts";
import { storageKeys } from "../names.ts";
import { changedLessons } from "./changedLessons.ts";
import type { CourseLibrary } from "./courseLibrary.ts";
import type {
  CourseTextChange,
  LibraryCourse,
  LibraryLesson,
} from "./libraryCourse.ts";

/** Remembers what the learner has seen of each course, so that an update shows what it added and changed. */
export class SeenLessons implements vscode.Disposable {
  readonly #store: KeyValueStore;
  readonly #library: CourseLibrary;
  readonly #log: Log;
  readonly #serial = new Serial();
  /** By lesson key, the hash of a text as it is now; only of lessons that were opened once. */
  readonly #hashes = new Map<string, string>();
  readonly #looked = new WeakSet<LibraryCourse>();
  readonly #changed = new vscode.EventEmitter<readonly LibraryLesson[]>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;
  #state: SeenState;
  #open: LibraryLesson | undefined;

  constructor(store: KeyValueStore, library: CourseLibrary, log: Log) {
    this.#store = store;
    this.#library = library;
    this.#log = log;
    this.#state = parseSeen(store.get(storageKeys.seenLessons));
    this.#subscriptions = [
      this.#changed,
      library.onDidChangeText((change) => this.#follow(change)),
    ];
  }

  /** How a lesson differs from what was seen. Begins to compare the course's texts when it is first asked. */
  mark(
    { owner, lesson }: LibraryLesson,
    state: LessonState,
  ): LessonMark | undefined {
    const seen = entryOf(this.#state.courses, owner.course.id);
    if (seen === undefined) return undefined;
    this.#look(owner);
    const hash = this.#hashes.get(lessonKey(owner.course.id, lesson.id));
    return markOf(seen, lesson.id, state, hash);
  }

  /** The lesson that is open now, or none: what it says is being seen. */
  follow(lesson: LibraryLesson | undefined): void {
    this.#open = lesson;
    if (lesson !== undefined) this.#run(() => this.#see(lesson));
  }

  /** Takes the marks off a course. */
  async dismiss(owner: LibraryCourse): Promise<void> {
    const { course, index } = owner;
    await this.#keep(
      afterDismissing(
        this.#state,
        course.id,
        index.lessons.map(({ id }) => id),
        (id) => this.#hashes.get(lessonKey(course.id, id)),
      ),
    );
    this.#changed.fire(index.lessons.map((lesson) => ({ owner, lesson })));
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  async #see(target: LibraryLesson): Promise<void> {
    const { owner, lesson } = target;
    const hash = await this.#hash(target);
    if (hash === undefined) return;
    const ids = owner.index.lessons.map(({ id }) => id);
    const opened = { id: lesson.id, hash };
    await this.#keep(afterOpening(this.#state, owner.course.id, opened, ids));
    this.#changed.fire([target]);
  }

  async #keep(state: SeenState): Promise<void> {
    if (state === this.#state) return;
    this.#state = state;
    await this.#store.set(storageKeys.seenLessons, state);
  }

  #look(owner: LibraryCourse): void {
    if (this.#looked.has(owner)) return;
    this.#looked.add(owner);
    this.#run(() => this.#compare(owner, owner.index.lessons));
  }

  /** Reads those lessons that were opened once; says which of them now differ or differ no more. */
  async #compare(
    owner: LibraryCourse,
    lessons: LibraryCourse["index"]["lessons"],
  ): Promise<void> {
    const seen = entryOf(this.#state.courses, owner.course.id);
    const changed: LibraryLesson[] = [];
    for (const lesson of lessons) {
      if (!entryOf(seen, lesson.id)) continue;
      const key = lessonKey(owner.course.id, lesson.id);
      const before = this.#hashes.get(key) ?? entryOf(seen, lesson.id);
      const now = await this.#hash({ owner, lesson });
      if (now !== before) changed.push({ owner, lesson });
    }
    if (changed.length > 0) this.#changed.fire(changed);
  }

  async #hash({ owner, lesson }: LibraryLesson): Promise<string | undefined> {
    const result = await owner.files.read(lesson.path);
    const key = lessonKey(owner.course.id, lesson.id);
    if (!result.ok) {
      this.#hashes.delete(key);
      return undefined;
    }
    const hash = stableHash(result.text);
    this.#hashes.set(key, hash);
    return hash;
  }

  #follow({ courseId, files }: CourseTextChange): void {
    const owner = this.#library.course(courseId);
    if (owner === undefined) return;
    const changed = changedLessons(owner, files);
    const open = this.#open;
    this.#run(async () => {
      await this.#compare(owner, changed);
      // Whoever has a lesson open sees it change.
      if (open?.owner === owner && changed.includes(open.lesson))
        await this.#see(open);
    });
  }

  #run(work: () => Promise<void>): void {
    this.#serial
      .run(work)
      .catch((error: unknown) =>
        this.#log.error("comparing lessons with what was seen", error),
      );
  }
}
