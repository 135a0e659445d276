import type { Clock, KeyValueStore, Log } from "../ports.ts";
import { english, type Text } from "../text.ts";
import { Debounce } from "../timing/debounce.ts";
import { Serial } from "../timing/serial.ts";
import type { Timer } from "../timing/timer.ts";
import { mergeProgress } from "./mergeProgress.ts";
import type { ProgressState } from "./model.ts";
import { noProgress, parseProgress } from "./parseProgress.ts";
import type { WindowFiles } from "./windowFiles.ts";

/** Where the state is kept; other extensions and tests know this name. */
export const progressKey = "guidedLessons.progress";

export interface ProgressStoragePorts {
  readonly store: KeyValueStore;
  /** None where VS Code offers no place for files: then every write goes to `store` at once. */
  readonly files?: WindowFiles;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** The stored value could not be read and was set aside under `key`. */
  onSetAside(reason: Text, key: string): void;
}

/** A large state is written this long after a change: it takes a moment, and the window's file has the change. */
const times = { quiet: 300, longest: 2_000 };
/** A state of so many lessons is written with every change. */
const fewLessons = 100;

/**
 * One place that progress is kept in: for the workspace, or for the user. The whole state is one value in VS Code's
 * own storage. VS Code writes that to disk a moment later, and each window has its own copy of it; so what changed
 * goes into a file of this window first, and whoever loads merges both.
 */
export class ProgressStorage {
  readonly #ports: ProgressStoragePorts;
  readonly #writes = new Serial();
  readonly #mirror: Debounce<ProgressState>;
  /** The value in the store that was read last, and what it says. */
  #value: unknown;
  #valueState: ProgressState = noProgress;

  constructor(ports: ProgressStoragePorts) {
    this.#ports = ports;
    this.#mirror = new Debounce(ports.timer, times, (states) => {
      const last = states.at(-1);
      if (last !== undefined) void this.#write(last);
    });
  }

  /** All that is kept here. A value that cannot be read is set aside first, so that nothing overwrites it. */
  async load(): Promise<ProgressState> {
    await this.#readValue();
    const state = await this.read();
    if (state !== this.#valueState) this.#mirror.add(state);
    this.#tidy();
    return state;
  }

  /** All that is kept here now, other windows' changes among it. */
  async read(): Promise<ProgressState> {
    const { store } = this.#ports;
    const value = store.get(progressKey);
    if (value !== this.#value) {
      const parsed = parseProgress(value);
      this.#value = value;
      if (parsed.ok) this.#valueState = parsed.state;
    }
    const inFiles = await this.#inFiles();
    return inFiles === undefined
      ? this.#valueState
      : mergeProgress(this.#valueState, inFiles);
  }

  /** Settles when the change from `before` to `state` is kept: no crash can lose it. */
  async keep(state: ProgressState, before: ProgressState): Promise<void> {
    const { files, log } = this.#ports;
    if (files === undefined) return this.#set(state);
    try {
      await files.keep(state, before);
    } catch (error) {
      log.error("Progress could not be written to a file", error);
      return this.#set(state);
    }
    this.#mirror.add(state);
    if (isSmall(state)) await this.flush();
  }

  /** Settles when nothing waits to be written any more. */
  async flush(): Promise<void> {
    this.#mirror.flush();
    await this.#writes.run(() => Promise.resolve());
  }

  /** A folder that cannot be read costs what only it has, and nothing else. */
  async #inFiles(): Promise<ProgressState | undefined> {
    const { files, log } = this.#ports;
    try {
      return await files?.read();
    } catch (error) {
      log.error("The files of progress could not be read", error);
      return undefined;
    }
  }

  async #readValue(): Promise<void> {
    const { store, log, clock, onSetAside } = this.#ports;
    const value = store.get(progressKey);
    const parsed = parseProgress(value);
    if (parsed.ok) {
      this.#value = value;
      this.#valueState = parsed.state;
      return;
    }
    const key = `${progressKey}.unreadable.${clock.now()}`;
    await store.set(key, value);
    await store.set(progressKey, undefined);
    this.#value = store.get(progressKey);
    log.warn(`Stored progress set aside as ${key}: ${english(parsed.reason)}`);
    onSetAside(parsed.reason, key);
  }

  async #write(state: ProgressState): Promise<void> {
    try {
      await this.#set(state);
    } catch (error) {
      // The window's file has it, and the next change tries again.
      this.#ports.log.error("Progress could not be stored", error);
    }
  }

  #set(state: ProgressState): Promise<void> {
    const { store } = this.#ports;
    return this.#writes.run(async () => {
      await store.set(progressKey, state);
      this.#value = store.get(progressKey);
      this.#valueState = state;
    });
  }

  #tidy(): void {
    const { files, log } = this.#ports;
    files?.tidy().catch((error: unknown) => {
      log.error("Files of earlier windows could not be put together", error);
    });
  }
}

function isSmall({ courses }: ProgressState): boolean {
  let lessons = 0;
  for (const course of Object.values(courses))
    lessons += Object.keys(course.lessons).length;
  return lessons <= fewLessons;
}
