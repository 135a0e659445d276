import { ProgressStorage } from "../../../src/core/progress/progressStorage.ts";
import { ProgressStore } from "../../../src/core/progress/progressStore.ts";
import { WindowFiles } from "../../../src/core/progress/windowFiles.ts";
import { english } from "../../../src/core/text.ts";
import { ManualTimer } from "../../doubles/manualTimer.ts";
import { MemoryFolder } from "../../doubles/memoryFolder.ts";
import { MemoryStore } from "../../doubles/memoryStore.ts";

/** A disk that windows share, and a clock. What VS Code itself stores is each window's own copy until it is closed. */
export class Computer {
  readonly folder = new MemoryFolder();
  readonly logged: string[] = [];
  /** The keys that something was set aside under, and what was left alone. */
  readonly said: string[] = [];
  now = 1000;
  #windows = 0;

  open(
    options: {
      readonly store?: MemoryStore;
      readonly longest?: number;
      readonly synced?: boolean;
    } = {},
  ) {
    const store = options.store ?? new MemoryStore();
    const clock = { now: () => ++this.now };
    const log = {
      info: (message: string) => void this.logged.push(message),
      warn: (message: string) => void this.logged.push(message),
      error: (message: string) => void this.logged.push(message),
    };
    const files = new WindowFiles(
      { folder: this.folder, clock, log, window: `w${++this.#windows}` },
      options.longest,
    );
    const timer = new ManualTimer();
    const storage = new ProgressStorage({
      store,
      files,
      clock,
      timer,
      log,
      onSetAside: (_reason, key) => void this.said.push(key),
      ...(options.synced === true && {
        onLeftAlone: (reason) => void this.said.push(english(reason)),
      }),
    });
    const progress = new ProgressStore({ storage, clock, log });
    return { progress, store, storage, timer };
  }
}

export async function answers(
  progress: ProgressStore,
): Promise<readonly string[]> {
  await progress.load();
  return Object.keys(progress.lesson("c", "l")?.answers ?? {}).sort();
}
