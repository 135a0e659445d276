import type { Log } from "../ports.ts";
import type { Timer } from "../timing/timer.ts";
import type { Drawing } from "./drawing.ts";
import { DrawingFiles, type DrawingFolder } from "./drawingFiles.ts";
import { drawingKey } from "./key.ts";
import { RecentlyUsed } from "./recentlyUsed.ts";
import { readStored, writeStored } from "./storedDrawing.ts";
import { isSafeSvg } from "./svg/checkSvg.ts";

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

/**
 * Drawings by their source: what came with the extension first, then what was drawn here before. Whatever is read is
 * checked; a file that is damaged or was tampered with is as good as none.
 */
export class DrawingStore {
  readonly #ports: DrawingStorePorts;
  readonly #memory = new Map<string, Drawing>();
  readonly #memoryUse = new RecentlyUsed(limits.memory);
  readonly #files: DrawingFiles;
  #packaged: Promise<Readonly<Record<string, unknown>>> | undefined;

  constructor(ports: DrawingStorePorts, limit = limits.disk) {
    this.#ports = ports;
    this.#files = new DrawingFiles(ports, limit);
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
    await this.#files.write(key, writeStored(source, drawing));
  }

  /** Other extensions are there now: what they bring is read with the next diagram. */
  forgetPackaged(): void {
    this.#packaged = undefined;
  }

  dispose(): void {
    this.#files.dispose();
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
    const text = await this.#files.read(key);
    const drawing = this.#read(text, source);
    if (drawing !== undefined) this.#files.used(key);
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
}
