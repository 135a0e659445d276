import { HumanError } from "../humanError.ts";
import type { Clock, KeyValueStore, Log } from "../ports.ts";
import { english, say, type Text } from "../text.ts";
import { Serial } from "../timing/serial.ts";
import { applyEvent } from "./applyEvent.ts";
import type {
  CourseProgress,
  LessonEvent,
  LessonProgress,
  ProgressState,
  Requirements,
} from "./model.ts";
import { noProgress, parseProgress } from "./parseProgress.ts";
import { entryOf, withoutEntry } from "./record.ts";

/** Where the state is kept; other extensions and tests know this name. */
export const progressKey = "guidedLessons.progress";

export interface ProgressChange {
  /** The lessons that changed; `undefined` when any may have. */
  readonly lessons:
    | readonly { readonly courseId: string; readonly lessonId: string }[]
    | undefined;
}

export interface ProgressPorts {
  readonly store: KeyValueStore;
  readonly clock: Clock;
  readonly log: Log;
  /** The stored value could not be read and was set aside under `key`. Called once at most. */
  onSetAside(reason: Text, key: string): void;
}

/**
 * The one owner of the stored progress. Everything that happens goes through one queue, so events apply in the
 * order they were asked for and each write holds all before it. An event settles when it is kept.
 */
export class ProgressStore {
  readonly #ports: ProgressPorts;
  readonly #queue = new Serial();
  readonly #listeners = new Set<(change: ProgressChange) => void>();
  #state: ProgressState = noProgress;
  #loaded = false;

  constructor(ports: ProgressPorts) {
    this.#ports = ports;
  }

  /** The state after the last event that was applied. */
  get snapshot(): ProgressState {
    return this.#state;
  }

  course(courseId: string): CourseProgress | undefined {
    return entryOf(this.#state.courses, courseId);
  }

  lesson(courseId: string, lessonId: string): LessonProgress | undefined {
    return entryOf(this.course(courseId)?.lessons, lessonId);
  }

  /** Reads what is stored. What cannot be read is set aside first, so that nothing overwrites it. */
  load(): Promise<void> {
    return this.#queue.run(() => this.#load());
  }

  /** Applies one event; see `applyEvent`. One that changes nothing writes nothing. */
  apply(
    courseId: string,
    lessonId: string,
    event: LessonEvent,
    requirements?: Requirements,
  ): Promise<void> {
    return this.#change({ lessons: [{ courseId, lessonId }] }, (state, now) =>
      applyEvent(state, courseId, lessonId, event, requirements, now),
    );
  }

  /** Forgets everything about a course, or about all. */
  reset(courseId?: string): Promise<void> {
    return this.#change({ lessons: undefined }, (state) => {
      if (courseId === undefined) return noProgress;
      return entryOf(state.courses, courseId) === undefined
        ? state
        : { ...state, courses: withoutEntry(state.courses, courseId) };
    });
  }

  /** Replaces everything by an exported state. Rejects with a `HumanError`, and changes nothing, when it is none. */
  async replace(value: unknown): Promise<void> {
    const parsed = parseProgress(value);
    if (!parsed.ok || value === undefined)
      throw new HumanError(
        say`This is not a progress file of Guided Lessons. ${parsed.ok ? "" : english(parsed.reason)}`,
      );
    await this.#change({ lessons: undefined }, () => parsed.state);
  }

  /** Returns what removes the listener. */
  onDidChange(listener: (change: ProgressChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #change(
    change: ProgressChange,
    update: (state: ProgressState, now: number) => ProgressState,
  ): Promise<void> {
    return this.#queue.run(async () => {
      await this.#load();
      const next = update(this.#state, this.#ports.clock.now());
      if (next === this.#state) return;
      this.#state = next;
      this.#tell(change);
      await this.#write();
    });
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    const { store, log, clock } = this.#ports;
    const value = store.get(progressKey);
    const parsed = parseProgress(value);
    if (parsed.ok) this.#state = parsed.state;
    else {
      const key = `${progressKey}.unreadable.${clock.now()}`;
      await store.set(key, value);
      await store.set(progressKey, undefined);
      log.warn(
        `Stored progress set aside as ${key}: ${english(parsed.reason)}`,
      );
      this.#ports.onSetAside(parsed.reason, key);
    }
    this.#loaded = true;
    if (parsed.ok && value !== undefined) this.#tell({ lessons: undefined });
  }

  async #write(): Promise<void> {
    try {
      await this.#ports.store.set(progressKey, this.#state);
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
