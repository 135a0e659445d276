import type { Clock, KeyValueStore, Log } from "../ports.ts";
import { english, type Text } from "../text.ts";
import { Debounce } from "../timing/debounce.ts";
import { Serial } from "../timing/serial.ts";
import type { Timer } from "../timing/timer.ts";
import { mergeProgress } from "./mergeProgress.ts";
import type { ProgressState } from "./model.ts";
import {
  noProgress,
  parseProgress,
  type ProgressResult,
} from "./parseProgress.ts";
import type { WindowFiles } from "./windowFiles.ts";

/** Where the state is kept; other extensions and tests know this name. */
export const progressKey = "guidedLessons.progress";

/** Where progress goes while that key holds what only a newer version can read, and has to be left alone. */
const hereKey = `${progressKey}.here`;

export interface ProgressStoragePorts {
  readonly store: KeyValueStore;
  /** None where VS Code offers no place for files: then every write goes to `store` at once. */
  readonly files?: WindowFiles;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** The stored value could not be read and was set aside under `key`. */
  onSetAside(reason: Text, key: string): void;
  /**
   * Given where the store is carried to other machines: what a newer version there has written is not set aside but
   * left where it is, because whatever is done to it here is done there too. Told once.
   */
  onLeftAlone?(reason: Text): void;
}

/** A large state is written this long after a change: it takes a moment, and the window's file has the change. */
const times = { quiet: 300, longest: 2_000 };
/** A state of so many lessons is written with every change. */
const fewLessons = 100;

/**
 * One place that progress is kept in: for the workspace, or for the user. The whole state is one value in VS Code's
 * own storage. VS Code writes that to disk a moment later, and each window has its own copy of it; so what changed
 * goes into a file of this window first, and whoever loads merges both. Another window or another machine may put
 * another value there at any time: it is looked at again before each write.
 */
export class ProgressStorage {
  readonly #ports: ProgressStoragePorts;
  readonly #writes = new Serial();
  readonly #mirror: Debounce<void>;
  /** The value in the store that was looked at last. */
  #value: { readonly is: unknown } | undefined;
  /** All that was ever read or written here. */
  #state: ProgressState = noProgress;
  #key = progressKey;

  constructor(ports: ProgressStoragePorts) {
    this.#ports = ports;
    this.#mirror = new Debounce(
      ports.timer,
      times,
      () => void this.#writeLater(),
    );
  }

  /** All that is kept here. A value that cannot be read is set aside first, so that nothing overwrites it. */
  async load(): Promise<ProgressState> {
    const state = await this.read();
    this.#tidy();
    return state;
  }

  /** All that is kept here now, other windows' changes among it. */
  async read(): Promise<ProgressState> {
    const inFiles = await this.#inFiles();
    if (inFiles !== undefined) this.#hold(inFiles);
    await this.#writes.run(() => this.#takeIn());
    return this.#state;
  }

  /** Settles when the change from `before` to `state` is kept: no crash can lose it. */
  async keep(state: ProgressState, before: ProgressState): Promise<void> {
    const { files, log } = this.#ports;
    // Nothing has arrived since: there is nothing to merge.
    if (this.#state === before) this.#state = state;
    else this.#hold(state);
    if (files === undefined) return this.#write();
    try {
      await files.keep(state, before);
    } catch (error) {
      log.error("Progress could not be written to a file", error);
      return this.#write();
    }
    this.#mirror.add();
    if (isSmall(state)) await this.flush();
  }

  /** Settles when nothing waits to be written any more. */
  async flush(): Promise<void> {
    this.#mirror.flush();
    await this.#writes.run(() => Promise.resolve());
  }

  #hold(state: ProgressState): void {
    this.#state = mergeProgress(state, this.#state);
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

  /** What is in the store, if it is another value than before; what it has lost is written again. */
  async #takeIn(): Promise<void> {
    const { store } = this.#ports;
    const value = store.get(progressKey);
    if (this.#value !== undefined && this.#value.is === value) return;
    const parsed = parseProgress(value);
    if (!parsed.ok) return this.#notReadable(value, parsed);
    this.#value = { is: value };
    this.#key = progressKey;
    this.#state = mergeProgress(this.#state, parsed.state);
    this.#holdHere();
    const isWhole = mergeProgress(parsed.state, this.#state) === parsed.state;
    if (!isWhole) this.#mirror.add();
  }

  /** Takes in what was kept beside; true when there is something, and it was understood. */
  #holdHere(): boolean {
    const here = this.#ports.store.get(hereKey);
    if (here === undefined) return false;
    const parsed = parseProgress(here);
    if (parsed.ok) this.#hold(parsed.state);
    return parsed.ok;
  }

  async #notReadable(
    value: unknown,
    { reason, newer }: Extract<ProgressResult, { ok: false }>,
  ): Promise<void> {
    const { store, log, clock, onSetAside, onLeftAlone } = this.#ports;
    if (newer === true && onLeftAlone !== undefined) {
      this.#holdHere();
      if (store.get(hereKey) === undefined) {
        await store.set(hereKey, this.#state);
        log.warn(`Stored progress is left alone: ${english(reason)}`);
        onLeftAlone(reason);
      }
      this.#key = hereKey;
      this.#value = { is: value };
      return;
    }
    const key = `${progressKey}.unreadable.${clock.now()}`;
    await store.set(key, value);
    // Replaced and not deleted: the learner's other machines would delete what they have.
    await store.set(progressKey, this.#state);
    this.#value = { is: store.get(progressKey) };
    log.warn(`Stored progress set aside as ${key}: ${english(reason)}`);
    onSetAside(reason, key);
  }

  async #writeLater(): Promise<void> {
    try {
      await this.#write();
    } catch (error) {
      // The window's file has it, and the next change tries again.
      this.#ports.log.error("Progress could not be stored", error);
    }
  }

  #write(): Promise<void> {
    const { store } = this.#ports;
    return this.#writes.run(async () => {
      await this.#takeIn();
      await store.set(this.#key, this.#state);
      if (this.#key !== progressKey) return;
      this.#value = { is: store.get(progressKey) };
      if (this.#holdHere()) await store.set(hereKey, undefined);
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
    for (const _ in course.lessons) if (++lessons > fewLessons) return false;
  return true;
}
