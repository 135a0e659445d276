import type { Log } from "../ports.ts";
import { Debounce } from "../timing/debounce.ts";
import { Serial } from "../timing/serial.ts";
import type { Timer } from "../timing/timer.ts";
import type { Drawing } from "./drawing.ts";
import { drawingKey } from "./key.ts";
import { RecentlyUsed } from "./recentlyUsed.ts";
import { readStored, writeStored } from "./storedDrawing.ts";
import { isSafeSvg } from "./svg/checkSvg.ts";

/** One folder of small text files. `read` gives undefined for a file that cannot be read; the others may reject. */
export interface DrawingFolder {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  list(): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
}

export interface DrawingStorePorts {
  readonly folder: DrawingFolder;
  /** Drawings that came with this extension and with others that bring courses, as `writeStored` wrote them, by `drawingKey`. */
  packaged(): Promise<Readonly<Record<string, unknown>>>;
  /** The shape of a drawing; what is in a file is unknown until then. */
  parse(value: unknown): Drawing | undefined;
  readonly timer: Timer;
  readonly log: Log;
}

/** Bytes of drawings that are kept on disk, and in memory. */
const limits = { disk: 64 * 1024 * 1024, memory: 8 * 1024 * 1024 };
/** The order of use is written down at this pace. */
const times = { quiet: 2_000, longest: 20_000 };

/**
 * Drawings by their source: what came with the extension first, then what was drawn here before. Whatever is read is
 * checked; a file that is damaged or was tampered with is as good as none.
 */
export class DrawingStore {
  readonly #ports: DrawingStorePorts;
  readonly #memory = new Map<string, Drawing>();
  readonly #memoryUse = new RecentlyUsed(limits.memory);
  readonly #serial = new Serial();
  readonly #used: Debounce<string>;
  #packaged: Promise<Readonly<Record<string, unknown>>> | undefined;
  #index: Promise<RecentlyUsed> | undefined;
  readonly #limit: number;

  constructor(ports: DrawingStorePorts, limit = limits.disk) {
    this.#ports = ports;
    this.#limit = limit;
    this.#used = new Debounce(ports.timer, times, (keys) =>
      this.#noteUse(keys),
    );
  }

  /** The drawings of these sources, as far as there are any. Never rejects. */
  async find(
    sources: readonly string[],
  ): Promise<ReadonlyMap<string, Drawing>> {
    const found = await Promise.all(
      [...new Set(sources)].map(
        async (source) => [source, await this.#one(source)] as const,
      ),
    );
    return new Map(
      found.flatMap(([source, drawing]) =>
        drawing === undefined ? [] : [[source, drawing]],
      ),
    );
  }

  /** Keeps a drawing that a page made. One that holds what no drawing may hold is refused. */
  async keep(source: string, drawing: Drawing): Promise<void> {
    if (!isSafeSvg(drawing.svg)) {
      this.#ports.log.info(
        `a ${drawing.kind} diagram is drawn each time: its drawing holds what is not stored`,
      );
      return;
    }
    const key = drawingKey(source);
    this.#remember(key, drawing);
    const text = writeStored(source, drawing);
    await this.#serial.run(async () => {
      const index = await this.#loadIndex();
      await this.#ports.folder.write(fileOf(key), text);
      index.use(key, text.length);
      for (const gone of index.evict())
        await this.#ports.folder.remove(fileOf(gone));
      await this.#writeIndex(index);
    });
  }

  /** Other extensions are there now: what they bring is read with the next diagram. */
  forgetPackaged(): void {
    this.#packaged = undefined;
  }

  dispose(): void {
    this.#used.dispose();
  }

  async #one(source: string): Promise<Drawing | undefined> {
    const key = drawingKey(source);
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    this.#packaged ??= this.#ports.packaged();
    const packaged = await this.#packaged;
    const brought = Object.hasOwn(packaged, key) ? packaged[key] : undefined;
    const drawing =
      this.#read(brought, source) ?? (await this.#fromDisk(key, source));
    if (drawing !== undefined) this.#remember(key, drawing);
    return drawing;
  }

  async #fromDisk(key: string, source: string): Promise<Drawing | undefined> {
    const text = await this.#ports.folder.read(fileOf(key));
    const drawing = this.#read(text, source);
    if (drawing !== undefined) this.#used.add(key);
    else if (text !== undefined)
      this.#ports.log.warn(
        `the stored drawing ${key} is not what was stored; it is drawn anew`,
      );
    return drawing;
  }

  #read(text: unknown, source: string): Drawing | undefined {
    return typeof text === "string"
      ? readStored(text, source, this.#ports.parse)
      : undefined;
  }

  #remember(key: string, drawing: Drawing): void {
    this.#memory.set(key, drawing);
    this.#memoryUse.use(key, drawing.svg.length);
    for (const gone of this.#memoryUse.evict()) this.#memory.delete(gone);
  }

  #noteUse(keys: readonly string[]): void {
    this.#serial
      .run(async () => {
        const index = await this.#loadIndex();
        const sizes = new Map(index.entries());
        for (const key of keys) index.use(key, sizes.get(key) ?? 0);
        await this.#writeIndex(index);
      })
      .catch((error: unknown) =>
        this.#ports.log.error("noting which drawings were used", error),
      );
  }

  /** The order of use as it was written down; files that it does not know (of another window) count as the oldest. */
  #loadIndex(): Promise<RecentlyUsed> {
    this.#index ??= this.#readIndex();
    return this.#index;
  }

  async #readIndex(): Promise<RecentlyUsed> {
    const { folder } = this.#ports;
    const files = await folder.list();
    const sizes = new Map(
      files
        .filter(({ name }) => name.endsWith(suffix) && name !== indexFile)
        .map(({ name, bytes }) => [name.slice(0, -suffix.length), bytes]),
    );
    const order = parseOrder(await folder.read(indexFile)).filter((key) =>
      sizes.has(key),
    );
    const unknown = [...sizes.keys()].filter((key) => !order.includes(key));
    return new RecentlyUsed(
      this.#limit,
      [...unknown, ...order].map((key) => [key, sizes.get(key) ?? 0]),
    );
  }

  #writeIndex(index: RecentlyUsed): Promise<void> {
    const order = index.entries().map(([key]) => key);
    return this.#ports.folder.write(indexFile, JSON.stringify(order));
  }
}

const suffix = ".json";
const indexFile = "order.json";

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
