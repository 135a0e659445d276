import { normalise } from "../../src/core/coursePath.ts";
import type {
  CourseFiles,
  FolderEntry,
  ReadFailure,
  ReadResult,
} from "../../src/core/ports.ts";

/** A course in memory: path to text. A `failing` path is there but cannot be read, for the reason given. */
export class MemoryFiles implements CourseFiles {
  readonly #files: Map<string, string>;
  readonly #failing: ReadonlyMap<string, ReadFailure>;
  /** What was read, in order: tests assert what was *not* touched. */
  readonly reads: string[] = [];

  constructor(
    files: Readonly<Record<string, string>>,
    failing: Readonly<Record<string, ReadFailure>> = {},
  ) {
    this.#files = new Map(Object.entries(files));
    this.#failing = new Map(Object.entries(failing));
  }

  set(path: string, text: string): void {
    this.#files.set(path, text);
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  async read(path: string): Promise<ReadResult> {
    this.reads.push(path);
    if (normalise(path) !== path) return { ok: false, reason: "outside" };
    const reason = this.#failing.get(path);
    if (reason !== undefined) return { ok: false, reason };
    const text = this.#files.get(path);
    if (text === undefined) return { ok: false, reason: "missing" };
    if (text.includes("\0")) return { ok: false, reason: "notText" };
    return { ok: true, text: text.replace(/^\uFEFF/, "") };
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const prefix = folder === "" ? "" : `${folder}/`;
    const entries = new Map<string, FolderEntry>();
    for (const path of [...this.#files.keys(), ...this.#failing.keys()]) {
      if (!path.startsWith(prefix)) continue;
      const [name = "", ...below] = path.slice(prefix.length).split("/");
      entries.set(name, { name, kind: below.length > 0 ? "folder" : "file" });
    }
    return [...entries.values()];
  }

  async has(path: string): Promise<boolean> {
    return this.#files.has(path) || this.#failing.has(path);
  }
}

/** The same, in one call. */
export function memoryFiles(
  files: Readonly<Record<string, string>>,
  failing: Readonly<Record<string, ReadFailure>> = {},
): MemoryFiles {
  return new MemoryFiles(files, failing);
}
