import { HumanError } from "../humanError.ts";
import type { Clock, Log } from "../ports.ts";
import { say } from "../text.ts";
import { Serial } from "../timing/serial.ts";
import { applyEvent } from "./applyEvent.ts";
import { changedLessons, type LessonName } from "./changedLessons.ts";
import { mergeProgress } from "./mergeProgress.ts";
import type {
  CourseProgress,
  LessonEvent,
  LessonProgress,
  ProgressState,
  Requirements,
} from "./model.ts";
import { noProgress } from "./parseProgress.ts";
import type { ProgressStorage } from "./progressStorage.ts";
import { entryOf } from "./record.ts";
import { type Removal, withoutProgress } from "./removal.ts";
import { knownLesson, stampProgress } from "./stamping.ts";
import { undoChange, type UndoableChange } from "./undoChange.ts";

export interface ProgressChange {
  /** The lessons that changed; `undefined` when any may have. */
  readonly lessons: readonly LessonName[] | undefined;
}

export interface ProgressPorts {
  readonly storage: ProgressStorage;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The one owner of the learner's progress. Everything that happens goes through one queue, so events apply in the
 * order they were asked for and each write holds all before it. An event settles when it is kept.
 */
export class ProgressStore {
  readonly #ports: ProgressPorts;
  readonly #queue = new Serial();
  readonly #listeners = new Set<(change: ProgressChange) => void>();
  readonly #resetListeners = new Set<(change: UndoableChange) => void>();
  #storage: ProgressStorage;
  #state: ProgressState = noProgress;
  /** What is certainly kept; a write that failed leaves it behind. */
  #kept: ProgressState = noProgress;
  #loaded = false;

  constructor(ports: ProgressPorts) {
    this.#ports = ports;
    this.#storage = ports.storage;
  }

  /** The state after the last event that was applied. */
  get snapshot(): ProgressState {
    return this.#state;
  }

  course(courseId: string): CourseProgress | undefined {
    return entryOf(this.#state.courses, courseId);
  }

  /** What is known of a lesson; undefined for one that was never opened, or was reset. */
  lesson(courseId: string, lessonId: string): LessonProgress | undefined {
    return knownLesson(this.course(courseId), lessonId);
  }

  /** Reads what is stored. What cannot be read is set aside first, so that nothing overwrites it. */
  load(): Promise<void> {
    return this.#queue.run(() => this.#load());
  }

  /** Takes in what other windows have written since. */
  refresh(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#load();
      const merged = mergeProgress(this.#state, await this.#storage.read());
      // Nothing to write: it is in the files of those windows.
      if (this.#kept === this.#state) this.#kept = merged;
      this.#become(merged);
    });
  }

  /** Applies one event; see `applyEvent`. One that changes nothing writes nothing. */
  async apply(
    courseId: string,
    lessonId: string,
    event: LessonEvent,
    requirements?: Requirements,
  ): Promise<void> {
    const change = await this.update((state, now) =>
      stampProgress(
        state,
        applyEvent(state, courseId, lessonId, event, requirements, now),
        now,
      ),
    );
    if (event.type === "questionReset")
      for (const listener of this.#resetListeners) listener(change);
  }

  /** A question was reset on a lesson's page. */
  onDidResetQuestion(listener: (change: UndoableChange) => void): void {
    this.#resetListeners.add(listener);
  }

  /** Forgets everything about a question, a lesson, a course, or all. */
  reset(what: Removal = {}): Promise<UndoableChange> {
    return this.update((state, now) =>
      stampProgress(state, withoutProgress(state, what), now),
    );
  }

  /** Takes one change back, and nothing that happened since. */
  async undo(change: UndoableChange): Promise<void> {
    await this.update((state, now) =>
      stampProgress(state, undoChange(state, change), now),
    );
  }

  /**
   * Replaces the state by what a pure function makes of it, with stamps on what differs. Settles when it is kept.
   */
  update(
    change: (state: ProgressState, now: number) => ProgressState,
  ): Promise<UndoableChange> {
    return this.#queue.run(async () => {
      await this.#load();
      const before = this.#state;
      const after = change(before, this.#ports.clock.now());
      this.#become(after);
      if (after !== before) await this.#keep();
      return { before, after };
    });
  }

  /**
   * Keeps progress in another place from now on, and goes on with what is there. Rejects, and stays, when something
   * cannot be kept where it is.
   */
  moveTo(storage: ProgressStorage): Promise<void> {
    return this.#queue.run(async () => {
      await this.#load();
      if (this.#kept !== this.#state) await this.#keep();
      await this.#storage.flush();
      const there = await storage.load();
      this.#storage = storage;
      this.#kept = there;
      this.#become(there);
    });
  }

  /** Settles when VS Code's own storage has everything too. */
  flush(): Promise<void> {
    return this.#queue.run(() => this.#storage.flush());
  }

  /** Returns what removes the listener. */
  onDidChange(listener: (change: ProgressChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    const state = await this.#storage.load();
    this.#loaded = true;
    this.#kept = state;
    if (state === noProgress) return;
    this.#state = state;
    this.#tell({ lessons: undefined });
  }

  #become(state: ProgressState): void {
    const before = this.#state;
    if (state === before) return;
    this.#state = state;
    this.#tell({ lessons: changedLessons(before, state) });
  }

  async #keep(): Promise<void> {
    const state = this.#state;
    try {
      await this.#storage.keep(state, this.#kept);
      this.#kept = state;
    } catch (cause) {
      // The change stays in memory, so the next write that works keeps it too.
      throw new HumanError(
        say`Your progress could not be saved. It will be tried again with the next step you take; keep this window open.`,
        { cause },
      );
    }
  }

  #tell(change: ProgressChange): void {
    for (const listener of this.#listeners)
      try {
        listener(change);
      } catch (error) {
        this.#ports.log.error("A listener to progress failed", error);
      }
  }
}
