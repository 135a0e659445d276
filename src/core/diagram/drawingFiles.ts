import type { Log } from "../ports.ts";
import { Debounce } from "../timing/debounce.ts";
import { Serial } from "../timing/serial.ts";
import type { Timer } from "../timing/timer.ts";
import { RecentlyUsed } from "./recentlyUsed.ts";

/** One folder of small text files. `read` gives undefined for a file that cannot be read; the others may reject. */
export interface DrawingFolder {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  list(): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
}

/** The order of use is written down at this pace. */
const times = { quiet: 2_000, longest: 20_000 };

/**
 * Texts by key, a file each, of so many bytes in all; the least recently used go. The order of use has a file of its
 * own, written a while later for all that was used meanwhile. A window that dies before that loses no text: what the
 * order does not know was written after it, here or in another window.
 */
export class DrawingFiles {
  readonly #folder: DrawingFolder;
  readonly #limit: number;
  readonly #serial = new Serial();
  readonly #order: Debounce<string>;
  /** Not written yet: they are written together, while the ones before are. */
  readonly #waiting = new Map<string, string>();
  #index: Promise<RecentlyUsed> | undefined;

  constructor(
    ports: {
      readonly folder: DrawingFolder;
      readonly timer: Timer;
      readonly log: Log;
    },
    limit: number,
  ) {
    this.#folder = ports.folder;
    this.#limit = limit;
    this.#order = new Debounce(ports.timer, times, (keys) => {
      this.#serial
        .run(() => this.#writeOrder(keys))
        .catch((error: unknown) =>
          ports.log.error("noting which drawings were used", error),
        );
    });
  }

  read(key: string): Promise<string | undefined> {
    return this.#folder.read(fileOf(key));
  }

  /** What is kept under this key was of use. */
  used(key: string): void {
    this.#order.add(key);
  }

  /** Resolves when the text is in its file. */
  async write(key: string, text: string): Promise<void> {
    this.#waiting.set(key, text);
    await this.#serial.run(() => this.#writeWaiting());
  }

  dispose(): void {
    this.#order.dispose();
  }

  /** All at once: each write asks another process, and would wait for its answer before the next is asked for. */
  async #writeWaiting(): Promise<void> {
    const batch = [...this.#waiting];
    // The run before took this one's text along.
    if (batch.length === 0) return;
    this.#waiting.clear();
    const index = await this.#loadIndex();
    const written = await Promise.allSettled(
      batch.map(([key, text]) => this.#folder.write(fileOf(key), text)),
    );
    for (const [number, [key, text]] of batch.entries()) {
      if (written[number]?.status !== "fulfilled") continue;
      index.use(key, text.length);
      this.used(key);
    }
    await Promise.all(
      index.evict().map((gone) => this.#folder.remove(fileOf(gone))),
    );
    const failed = written.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }

  async #writeOrder(keys: readonly string[]): Promise<void> {
    const index = await this.#loadIndex();
    const sizes = new Map(index.entries());
    for (const key of keys) {
      const bytes = sizes.get(key);
      // Otherwise it has gone since.
      if (bytes !== undefined) index.use(key, bytes);
    }
    const order = index.entries().map(([key]) => key);
    await this.#folder.write(orderFile, JSON.stringify(order));
  }

  #loadIndex(): Promise<RecentlyUsed> {
    this.#index ??= this.#readIndex().catch((error: unknown) => {
      // The next one tries again.
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #readIndex(): Promise<RecentlyUsed> {
    const files = await this.#folder.list();
    const sizes = new Map(
      files
        .filter(({ name }) => name.endsWith(suffix) && name !== orderFile)
        .map(({ name, bytes }) => [name.slice(0, -suffix.length), bytes]),
    );
    const order = parseOrder(await this.#folder.read(orderFile)).filter((key) =>
      sizes.has(key),
    );
    const known = new Set(order);
    const unknown = [...sizes.keys()].filter((key) => !known.has(key));
    return new RecentlyUsed(
      this.#limit,
      [...order, ...unknown].map((key) => [key, sizes.get(key) ?? 0]),
    );
  }
}

const suffix = ".json";
const orderFile = "order.json";

function fileOf(key: string): string {
  return key + suffix;
}

function parseOrder(text: string | undefined): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value)
      ? value.filter((key) => typeof key === "string")
      : [];
  } catch {
    // A list that was cut off says nothing; all files count as equally old.
    return [];
  }
}
